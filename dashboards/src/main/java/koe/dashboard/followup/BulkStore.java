package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Changes of many follow-ups at once, in the transaction's workspace. */
interface BulkStore {

  /** A change that can be taken back. */
  record Kept(UUID id, String by, int refused, JsonNode tasks, Optional<Instant> undoneAt) {}

  @SqlUpdate(
      """
      insert into dashboard.bulk_change (workspace, id, by, at, refused, tasks)
      values (access.current_workspace(), :id, :by, :now, :refused, :tasks)""")
  void keep(UUID id, String by, Instant now, int refused, JsonNode tasks);

  @SqlQuery("select id, by, refused, tasks, undone_at from dashboard.bulk_change where id = :id")
  @RegisterConstructorMapper(Kept.class)
  Optional<Kept> find(UUID id);

  /** Takes it back once; 0 if somebody did already. */
  @SqlUpdate(
      "update dashboard.bulk_change set undone_at = :now where id = :id and undone_at is null")
  int undo(UUID id, Instant now);
}
