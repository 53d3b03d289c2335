package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Mappings that are kept to be used again. */
public interface MappingStore {

  /** A mapping under the key that it is used by. */
  record Saved(String key, JsonNode columns, int revision, Instant updatedAt) {}

  @SqlQuery(
      """
      select key, columns, revision, updated_at from response.mapping
      where key > :after order by key limit :limit""")
  @RegisterConstructorMapper(Saved.class)
  List<Saved> list(String after, int limit);

  @SqlQuery("select key, columns, revision, updated_at from response.mapping where key = :key")
  @RegisterConstructorMapper(Saved.class)
  Optional<Saved> find(String key);

  @SqlUpdate(
      """
      insert into response.mapping (workspace, key, columns, updated_at)
      values (access.current_workspace(), :key, :columns, :now)
      on conflict (workspace, key) do update
      set columns = excluded.columns, revision = mapping.revision + 1, updated_at = :now""")
  void put(String key, JsonNode columns, Instant now);

  @SqlUpdate("delete from response.mapping where key = :key")
  int delete(String key);
}
