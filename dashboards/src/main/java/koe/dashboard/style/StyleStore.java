package koe.dashboard.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** How the transaction's workspace reads scores. */
interface StyleStore {

  @SqlQuery("select style from dashboard.response_style")
  Optional<JsonNode> find();

  @SqlUpdate(
      """
      insert into dashboard.response_style (workspace, style, updated_at)
      values (access.current_workspace(), :style, :now)
      on conflict (workspace) do update
      set style = excluded.style, revision = dashboard.response_style.revision + 1,
        updated_at = excluded.updated_at""")
  void put(JsonNode style, Instant now);
}
