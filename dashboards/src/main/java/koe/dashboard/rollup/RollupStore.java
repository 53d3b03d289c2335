package koe.dashboard.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps the counts of the transaction's workspace. */
interface RollupStore {

  /** The answers of a survey on one day. */
  record Day(UUID survey, LocalDate day) {

    static List<UUID> surveys(List<Day> days) {
      return days.stream().map(Day::survey).toList();
    }

    static List<LocalDate> days(List<Day> days) {
      return days.stream().map(Day::day).toList();
    }
  }

  /** How far changes were taken in, and where days begin. */
  record Progress(String timeZone, int epoch, String transaction, UUID id) {

    FeedPosition position() {
      return new FeedPosition(epoch, transaction, id);
    }
  }

  @SqlQuery(
      """
      select time_zone, epoch, transaction::text as transaction, id
      from dashboard.rollup_progress for update""")
  @RegisterConstructorMapper(Progress.class)
  Optional<Progress> lock();

  @SqlQuery("select time_zone from access.workspace")
  String timeZone();

  /** Before all transactions that are still under way. */
  @SqlQuery(
      """
      select (select epoch from kernel.cluster) as epoch,
        pg_snapshot_xmin(pg_current_snapshot())::text as transaction,
        cast('00000000-0000-0000-0000-000000000000' as uuid) as id""")
  @RegisterConstructorMapper(FeedPosition.class)
  FeedPosition horizon();

  /** Where a batch of changes ends, if there are more than fit into one. */
  @SqlQuery(
      """
      select epoch, transaction::text as transaction, id
      from response.response
      where (epoch, transaction, id) > (:from.epoch, cast(:from.transaction as xid8), :from.id)
        and (epoch, transaction, id) <= (:to.epoch, cast(:to.transaction as xid8), :to.id)
      order by epoch, transaction, id offset :most limit 1""")
  @RegisterConstructorMapper(FeedPosition.class)
  Optional<FeedPosition> after(
      @BindMethods("from") FeedPosition from, @BindMethods("to") FeedPosition to, int most);

  @SqlUpdate(
      """
      insert into dashboard.rollup_progress (workspace, time_zone, epoch, transaction, id)
      values (access.current_workspace(), :zone, :epoch, cast(:transaction as xid8), :id)
      on conflict (workspace) do update
      set time_zone = excluded.time_zone, epoch = excluded.epoch,
        transaction = excluded.transaction, id = excluded.id""")
  void advance(String zone, @BindMethods FeedPosition position);

  /** Marks the days between two positions of the feed. */
  @SqlUpdate(
      """
      insert into dashboard.rollup_due (workspace, survey, day)
      select distinct access.current_workspace(), c.survey,
        (c.received_at at time zone :zone)::date
      from (
        select survey, received_at from response.response
        where (epoch, transaction, id) > (:from.epoch, cast(:from.transaction as xid8), :from.id)
          and (epoch, transaction, id) <= (:to.epoch, cast(:to.transaction as xid8), :to.id)
        union all
        select survey, received_at from response.recount
        where (epoch, transaction, response)
            > (:from.epoch, cast(:from.transaction as xid8), :from.id)
          and (epoch, transaction, response) <= (:to.epoch, cast(:to.transaction as xid8), :to.id)) c
      on conflict do nothing""")
  int markChanged(
      @BindMethods("from") FeedPosition from, @BindMethods("to") FeedPosition to, String zone);

  /** Marks every day with answers. */
  @SqlUpdate(
      """
      insert into dashboard.rollup_due (workspace, survey, day)
      select distinct access.current_workspace(), survey, (received_at at time zone :zone)::date
      from response.response
      on conflict do nothing""")
  void markAll(String zone);

  @SqlUpdate("delete from dashboard.rollup")
  void forgetAll();

  /** Some days that are to be counted, the newest first. */
  @SqlQuery("select survey, day from dashboard.rollup_due order by day desc, survey limit :most")
  @RegisterConstructorMapper(Day.class)
  List<Day> due(int most);

  @SqlUpdate(
      """
      delete from dashboard.rollup_due d
      using unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
      where d.survey = w.survey and d.day = w.day""")
  void done(List<UUID> surveys, List<LocalDate> days);

  @SqlUpdate(
      """
      delete from dashboard.rollup r
      using unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
      where r.survey = w.survey and r.day = w.day""")
  void forget(List<UUID> surveys, List<LocalDate> days);

  /** Finds properties with too many values, or too long ones, to be kept. */
  @SqlQuery(
      """
      insert into dashboard.rollup_unheld (workspace, dimension)
      select distinct access.current_workspace(), dimension
      from (
        select 'contact.' || a.key as dimension
        from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
        join response.response r on r.survey = w.survey and r.status = 'complete'
          and r.received_at >= cast(w.day as timestamp) at time zone :zone
          and r.received_at < cast(w.day + 1 as timestamp) at time zone :zone
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

  /** Counts the days that stand in {@code wanted} from the rows. */
  String COUNTED =
      """
      scored as materialized (
        select w.survey, w.day, s.metric, s.value, s.best, r.channel, r.language, r.distribution,
          r.attributes
        from wanted w
        join response.score s on s.survey = w.survey and s.metric in ('nps', 'csat', 'ces')
          and s.received_at >= cast(w.day as timestamp) at time zone :zone
          and s.received_at < cast(w.day + 1 as timestamp) at time zone :zone
        join response.response r on r.workspace = s.workspace and r.id = s.response
          and r.status = 'complete'),
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

  @SqlUpdate(
      """
      with wanted as materialized (
        select * from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)),
      """
          + COUNTED
          + """
          insert into dashboard.rollup
            (workspace, metric, dimension, survey, day, category, value, best, n)
          table counted""")
  int count(List<UUID> surveys, List<LocalDate> days, String zone);

  /**
   * Days whose counts are not what the rows say. Days with changes that are not taken in yet are
   * left out; all in one statement, while others write.
   */
  @SqlQuery(
      """
      with wanted as materialized (
        select * from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
        except
        select survey, day from dashboard.rollup_due
        except
        select survey, (received_at at time zone :zone)::date from response.response
        where (epoch, transaction, id) > (:epoch, cast(:transaction as xid8), :id)
        except
        select survey, (received_at at time zone :zone)::date from response.recount
        where (epoch, transaction, response) > (:epoch, cast(:transaction as xid8), :id)),
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

  @SqlUpdate(
      """
      insert into dashboard.rollup_due (workspace, survey, day)
      select access.current_workspace(), survey, day
      from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
      on conflict do nothing""")
  void mark(List<UUID> surveys, List<LocalDate> days);

  /** Days with answers or counts. */
  @SqlQuery(
      """
      select survey, day from dashboard.rollup
      union
      select survey, (received_at at time zone :zone)::date from response.response
      order by day, survey""")
  @RegisterConstructorMapper(Day.class)
  List<Day> days(String zone);

  @SqlUpdate(
      """
      insert into dashboard.rollup_check (workspace, at, days, differences)
      values (access.current_workspace(), :at, :days, :differences)
      on conflict (workspace, at) do update
      set days = excluded.days, differences = excluded.differences""")
  void checked(Instant at, int days, int differences);

  @SqlQuery("select max(at) from dashboard.rollup_check")
  Optional<Instant> lastCheck();
}
