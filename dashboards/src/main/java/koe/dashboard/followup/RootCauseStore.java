package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The list of root causes of the transaction's workspace. */
@RegisterConstructorMapper(RootCause.class)
interface RootCauseStore {

  @SqlQuery("select * from dashboard.root_cause order by position, key limit 500")
  List<RootCause> all();

  @SqlQuery("select * from dashboard.root_cause where key = :key for update")
  Optional<RootCause> lock(String key);

  @SqlUpdate(
      """
      insert into dashboard.root_cause (workspace, key, name, position, retired, updated_at)
      values (access.current_workspace(), :key, :name, :position, :retired, :now)
      on conflict (workspace, key) do update
      set name = excluded.name, position = excluded.position, retired = excluded.retired,
        revision = dashboard.root_cause.revision + 1, updated_at = excluded.updated_at""")
  void put(String key, JsonNode name, int position, boolean retired, Instant now);

  @SqlUpdate("delete from dashboard.root_cause where key = :key")
  int delete(String key);

  @SqlQuery("select exists (select from dashboard.task where root_cause = :key)")
  boolean isUsed(String key);
}
