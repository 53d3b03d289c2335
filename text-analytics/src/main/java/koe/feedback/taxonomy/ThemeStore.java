package koe.feedback.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The themes of the transaction's workspace and the version of all of them together. */
interface ThemeStore {

  /** A theme as it is kept. */
  record Row(
      String key,
      JsonNode name,
      Optional<String> parent,
      JsonNode queries,
      int revision,
      Optional<Instant> archivedAt,
      Optional<String> mergedInto) {}

  /** How often a theme is mentioned. */
  record Count(String theme, long mentions) {}

  @SqlQuery("select version from feedback.taxonomy")
  Optional<Integer> version();

  /** Begins the taxonomy of a workspace; 0 if it has one. */
  @SqlUpdate(
      """
      insert into feedback.taxonomy (workspace, version) values (access.current_workspace(), 1)
      on conflict do nothing""")
  int begin();

  /** Lets one after the other change the themes of a workspace. */
  @SqlQuery("select version from feedback.taxonomy for update")
  int lock();

  /** What was analysed before is behind from here on. */
  @SqlUpdate("update feedback.taxonomy set version = version + 1")
  void raiseVersion();

  @SqlQuery(
      """
      select key, name, parent, queries, revision, archived_at, merged_into
      from feedback.theme order by key""")
  @RegisterConstructorMapper(Row.class)
  List<Row> all();

  @SqlQuery(
      """
      select key, name, parent, queries, revision, archived_at, merged_into
      from feedback.theme where key = :key""")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> find(String key);

  @SqlUpdate(
      """
      insert into feedback.theme as t (workspace, key, name, parent, queries, updated_at)
      values (access.current_workspace(), :key, :name, :parent, :queries, :now)
      on conflict (workspace, key) do update
      set name = excluded.name, parent = excluded.parent, queries = excluded.queries,
          updated_at = excluded.updated_at, revision = t.revision + 1""")
  void put(String key, JsonNode name, Optional<String> parent, JsonNode queries, Instant now);

  @SqlUpdate("delete from feedback.theme where key = :key")
  int delete(String key);

  /** The theme that speaks for a key now; nothing if it is archived. */
  @SqlQuery("select feedback.current_theme(:key)")
  Optional<String> current(String key);

  @SqlQuery("select theme, count(*) as mentions from feedback.item_theme group by theme")
  @RegisterConstructorMapper(Count.class)
  List<Count> counts();
}
