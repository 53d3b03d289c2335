package koe.dashboard.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Counts scores in the transaction's workspace. */
interface ScoreStore extends SpanStore {

  /** Properties with more values on one day are not kept. */
  int MOST_CATEGORIES = 200;

  int LONGEST_CATEGORY = 200;

  @Override
  default void forgetAll() {
    forgetDays();
    forgetSpans();
  }

  @SqlUpdate("delete from dashboard.rollup")
  void forgetDays();

  @Override
  @SqlUpdate(
      """
      delete from dashboard.rollup r
      using unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
      where r.survey = w.survey and r.day = w.day""")
  void forget(List<UUID> surveys, List<LocalDate> days);

  @Override
  default void prepare(List<UUID> surveys, List<LocalDate> days, String zone) {
    List<String> unheld = findUnheld(surveys, days, zone, MOST_CATEGORIES, LONGEST_CATEGORY);
    if (!unheld.isEmpty()) {
      forgetDimensions(unheld);
      forgetDimensionsOfSpans(unheld);
    }
  }

  /** Finds properties with too many values, or too long ones, to be kept. */
  @SqlQuery(
      """
      with wanted as materialized (
        select w.survey, w.day, cast(w.day as timestamp) at time zone :zone as begins,
          cast(w.day + 1 as timestamp) at time zone :zone as ends
        from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day))
      insert into dashboard.rollup_unheld (workspace, dimension)
      select distinct access.current_workspace(), dimension
      from (
        select 'contact.' || a.key as dimension
        from wanted w
        cross join lateral (
          select r.attributes
          from response.response r
          where r.survey = w.survey and r.status = 'complete'
            and r.received_at >= w.begins and r.received_at < w.ends
          offset 0) r
        cross join lateral jsonb_each(r.attributes) a
        group by w.survey, w.day, a.key
        having count(distinct a.value) > :most or max(length(a.value::text)) > :longest
          or length(a.key) > :longest) t
      on conflict do nothing
      returning dimension""")
  List<String> findUnheld(
      List<UUID> surveys, List<LocalDate> days, String zone, int most, int longest);

  @SqlUpdate("delete from dashboard.rollup where dimension = any(cast(:dimensions as text[]))")
  void forgetDimensions(List<String> dimensions);

  /**
   * Counts the days that stand in {@code wanted} from the rows. When a day begins and ends is
   * worked out beforehand: beneath row-level security an index is searched only by what leaks
   * nothing, and a change of the time zone is not on that list. Each day is looked up by itself,
   * because PostgreSQL cannot guess how few of all answers these days have.
   */
  String COUNTED =
      """
      scored as materialized (
        select w.survey, w.day, s.*
        from wanted w
        cross join lateral (
          select s.metric, s.value, s.best, r.channel, r.language, r.distribution, r.attributes
          from response.score s
          join response.response r on r.workspace = s.workspace and r.id = s.response
            and r.status = 'complete'
          where s.survey = w.survey and s.metric in ('nps', 'csat', 'ces')
            and s.received_at >= w.begins and s.received_at < w.ends
          offset 0) s),
      counted as (
        select access.current_workspace() as workspace, s.metric, p.dimension, s.survey, s.day,
          p.category, s.value, s.best, count(*) as n
        from scored s
        cross join lateral (
          select '' as dimension, 'null' as category
          union all select 'channel', to_jsonb(s.channel)::text
          union all select 'language', to_jsonb(s.language)::text
          union all select 'distribution', to_jsonb(s.distribution)::text
            where s.distribution is not null
          union all select 'contact.' || a.key, a.value::text from jsonb_each(s.attributes) a
            where a.value <> 'null' and not exists (
              select from dashboard.rollup_unheld u where u.dimension = 'contact.' || a.key)) p
        group by s.metric, p.dimension, s.survey, s.day, p.category, s.value, s.best)
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
          insert into dashboard.rollup
            (workspace, metric, dimension, survey, day, category, value, best, n)
          table counted""")
  void count(List<UUID> surveys, List<LocalDate> days, String zone);

  /**
   * Days whose counts are not what the rows say. Days with changes that are not taken in yet are
   * left out; all in one statement, while others write.
   */
  @Override
  @SqlQuery(
      """
      with due as materialized (
        select * from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
        except
        select survey, day from dashboard.rollup_due where feed = 'scores'
        except
        select survey, (received_at at time zone :zone)::date from response.response
        where (epoch, transaction, id) > (:epoch, cast(:transaction as xid8), :id)
        except
        select survey, (received_at at time zone :zone)::date from response.recount
        where (epoch, transaction, response) > (:epoch, cast(:transaction as xid8), :id)),
      wanted as materialized (
        select survey, day, cast(day as timestamp) at time zone :zone as begins,
          cast(day + 1 as timestamp) at time zone :zone as ends
        from due),
      """
          + COUNTED
          + """
          , kept as (
            select r.* from dashboard.rollup r
            join wanted w on r.survey = w.survey and r.day = w.day)
          select distinct survey, day from (
            (table counted except all table kept) union all (table kept except all table counted)) d""")
  @RegisterConstructorMapper(Day.class)
  List<Day> differing(
      List<UUID> surveys, List<LocalDate> days, String zone, @BindMethods FeedPosition position);
}
