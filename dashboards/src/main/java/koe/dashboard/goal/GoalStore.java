package koe.dashboard.goal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Goals of the transaction's workspace. */
@RegisterConstructorMapper(Goal.class)
public interface GoalStore {

  /** A segment that a goal can be set for. */
  record Segment(String key, String name) {}

  @SqlQuery("select key, name from survey.segment order by name, key limit 500")
  @RegisterConstructorMapper(Segment.class)
  List<Segment> segments();

  @SqlQuery(
      """
      select * from dashboard.goal
      where cast(:after as text) is null or key > cast(:after as text)
      order by key limit :limit""")
  List<Goal> list(Optional<String> after, int limit);

  @SqlQuery("select * from dashboard.goal where key = :key")
  Optional<Goal> find(String key);

  @SqlQuery("select * from dashboard.goal where key = :key for update")
  Optional<Goal> lock(String key);

  @SqlUpdate(
      """
      insert into dashboard.goal (workspace, key, metric, survey, touchpoint, segment, target, by,
        created_at, updated_at)
      values (access.current_workspace(), :key, :metric, :survey, :touchpoint, :segment, :target,
        :by, :now, :now)
      on conflict (workspace, key) do update
      set metric = excluded.metric, survey = excluded.survey, touchpoint = excluded.touchpoint,
        segment = excluded.segment, target = excluded.target, by = excluded.by,
        revision = dashboard.goal.revision + 1, updated_at = excluded.updated_at""")
  void put(String key, @BindMethods GoalRequest request, Instant now);

  @SqlUpdate("delete from dashboard.goal where key = :key")
  int delete(String key);

  /** The filter of a segment, in the expression language. */
  @SqlQuery("select filter from survey.segment where key = :key")
  Optional<String> segment(String key);

  @SqlQuery("select time_zone from access.workspace")
  String timeZone();
}
