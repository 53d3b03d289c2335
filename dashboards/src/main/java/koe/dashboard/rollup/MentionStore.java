package koe.dashboard.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Counts the themes of comments in the transaction's workspace. */
interface MentionStore extends Feed.Counting {

  @Override
  @SqlUpdate("delete from dashboard.theme_rollup")
  void forgetAll();

  @Override
  @SqlUpdate(
      """
      delete from dashboard.theme_rollup r
      using unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
      where r.survey = w.survey and r.day = w.day""")
  void forget(List<UUID> surveys, List<LocalDate> days);

  /** Counts the days that stand in {@code wanted} from the rows, as {@link ScoreStore} does. */
  String COUNTED =
      """
      counted as (
        select access.current_workspace() as workspace, w.day, w.survey, m.theme, m.sentiment,
          count(*) as n
        from wanted w
        cross join lateral (
          select it.theme, it.sentiment
          from feedback.item i
          join feedback.item_theme it on it.workspace = i.workspace and it.item = i.id
          where i.survey = w.survey and i.received_at >= w.begins and i.received_at < w.ends
          offset 0) m
        group by w.day, w.survey, m.theme, m.sentiment)
      """;

  @Override
  @SqlUpdate(
      """
      with wanted as materialized (
        select w.survey, w.day, cast(w.day as timestamp) at time zone :zone as begins,
          cast(w.day + 1 as timestamp) at time zone :zone as ends
        from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)),
      """
          + COUNTED
          + """
          insert into dashboard.theme_rollup (workspace, day, survey, theme, sentiment, n)
          table counted""")
  void count(List<UUID> surveys, List<LocalDate> days, String zone);

  /** Days whose counts are not what the rows say, as {@link ScoreStore} finds them. */
  @Override
  @SqlQuery(
      """
      with due as materialized (
        select * from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
        except
        select survey, day from dashboard.rollup_due where feed = 'themes'
        except
        select survey, (received_at at time zone :zone)::date from feedback.item
        where (epoch, transaction, id) > (:epoch, cast(:transaction as xid8), :id)
        except
        select survey, (received_at at time zone :zone)::date from feedback.recount
        where (epoch, transaction, item) > (:epoch, cast(:transaction as xid8), :id)),
      wanted as materialized (
        select survey, day, cast(day as timestamp) at time zone :zone as begins,
          cast(day + 1 as timestamp) at time zone :zone as ends
        from due),
      """
          + COUNTED
          + """
          , kept as (
            select r.* from dashboard.theme_rollup r
            join wanted w on r.survey = w.survey and r.day = w.day)
          select distinct survey, day from (
            (table counted except all table kept) union all (table kept except all table counted)) d""")
  @RegisterConstructorMapper(Day.class)
  List<Day> differing(
      List<UUID> surveys, List<LocalDate> days, String zone, @BindMethods FeedPosition position);
}
