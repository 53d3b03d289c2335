package koe.dashboard.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which days are to be counted again, in the transaction's workspace. */
interface RollupStore {

  /** How far changes were taken in, and where days begin. */
  record Progress(String timeZone, int epoch, String transaction, UUID id) {

    FeedPosition position() {
      return new FeedPosition(epoch, transaction, id);
    }
  }

  @SqlQuery(
      """
      select time_zone, epoch, transaction::text as transaction, id
      from dashboard.rollup_progress where feed = :feed for update""")
  @RegisterConstructorMapper(Progress.class)
  Optional<Progress> lock(String feed);

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
      from <rows>
      where (epoch, transaction, id) > (:from.epoch, cast(:from.transaction as xid8), :from.id)
        and (epoch, transaction, id) <= (:to.epoch, cast(:to.transaction as xid8), :to.id)
      order by epoch, transaction, id offset :most limit 1""")
  @RegisterConstructorMapper(FeedPosition.class)
  Optional<FeedPosition> after(
      @Define String rows,
      @BindMethods("from") FeedPosition from,
      @BindMethods("to") FeedPosition to,
      int most);

  @SqlUpdate(
      """
      insert into dashboard.rollup_progress (workspace, feed, time_zone, epoch, transaction, id)
      values (access.current_workspace(), :feed, :zone, :epoch, cast(:transaction as xid8), :id)
      on conflict (workspace, feed) do update
      set time_zone = excluded.time_zone, epoch = excluded.epoch,
        transaction = excluded.transaction, id = excluded.id""")
  void advance(String feed, String zone, @BindMethods FeedPosition position);

  /** Marks the days between two positions of the feed; how many changes there were. */
  @SqlQuery(
      """
      with changed as materialized (
        select survey, received_at from <rows>
        where (epoch, transaction, id) > (:from.epoch, cast(:from.transaction as xid8), :from.id)
          and (epoch, transaction, id) <= (:to.epoch, cast(:to.transaction as xid8), :to.id)
        union all
        select survey, received_at from <recounts>
        where (epoch, transaction, <recountId>)
            > (:from.epoch, cast(:from.transaction as xid8), :from.id)
          and (epoch, transaction, <recountId>)
            <= (:to.epoch, cast(:to.transaction as xid8), :to.id)),
      marked as (
        insert into dashboard.rollup_due (workspace, feed, survey, day)
        select distinct access.current_workspace(), :feed, survey,
          (received_at at time zone :zone)::date
        from changed
        on conflict do nothing)
      select count(*) from changed""")
  int markChanged(
      String feed,
      @Define String rows,
      @Define String recounts,
      @Define String recountId,
      @BindMethods("from") FeedPosition from,
      @BindMethods("to") FeedPosition to,
      String zone);

  /** Marks every day on which there is something. */
  @SqlUpdate(
      """
      insert into dashboard.rollup_due (workspace, feed, survey, day)
      select distinct access.current_workspace(), :feed, survey,
        (received_at at time zone :zone)::date
      from <rows>
      on conflict do nothing""")
  void markAll(String feed, @Define String rows, String zone);

  @SqlUpdate(
      """
      insert into dashboard.rollup_due (workspace, feed, survey, day)
      select access.current_workspace(), :feed, survey, day
      from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
      on conflict do nothing""")
  void mark(String feed, List<UUID> surveys, List<LocalDate> days);

  /** Some days that are to be counted, the newest first. */
  @SqlQuery(
      """
      select survey, day from dashboard.rollup_due where feed = :feed
      order by day desc, survey limit :most""")
  @RegisterConstructorMapper(Day.class)
  List<Day> due(String feed, int most);

  @SqlUpdate(
      """
      delete from dashboard.rollup_due d
      using unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
      where d.feed = :feed and d.survey = w.survey and d.day = w.day""")
  void done(String feed, List<UUID> surveys, List<LocalDate> days);

  /** Days with rows or counts. */
  @SqlQuery(
      """
      select survey, day from <counts>
      union
      select survey, (received_at at time zone :zone)::date from <rows>
      order by day, survey""")
  @RegisterConstructorMapper(Day.class)
  List<Day> days(@Define String rows, @Define String counts, String zone);

  @SqlUpdate(
      """
      insert into dashboard.rollup_check (workspace, at, feed, days, differences)
      values (access.current_workspace(), :at, :feed, :days, :differences)
      on conflict (workspace, at, feed) do update
      set days = excluded.days, differences = excluded.differences""")
  void checked(String feed, Instant at, int days, int differences);

  @SqlQuery("select max(at) from dashboard.rollup_check")
  Optional<Instant> lastCheck();
}
