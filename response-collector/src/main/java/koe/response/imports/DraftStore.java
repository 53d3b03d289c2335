package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Files that were sent and wait until somebody says what their columns mean. */
public interface DraftStore {

  /** A file that waits. */
  record Draft(
      UUID id,
      UUID survey,
      String file,
      String fileName,
      String format,
      JsonNode columns,
      Instant createdAt) {}

  /** An import that was begun. */
  record Begun(
      UUID id,
      Optional<String> survey,
      String status,
      long done,
      Optional<Long> total,
      long errorCount,
      Instant createdAt) {}

  /** A survey that earlier responses can belong to. */
  record Choice(UUID id, String name) {}

  @SqlUpdate(
      """
      insert into response.import_draft
        (workspace, id, survey, file, file_name, format, columns, created_at)
      values (access.current_workspace(), :id, :survey, :file, :fileName, :format, :columns,
        :createdAt)""")
  void add(@BindMethods Draft draft);

  @SqlQuery(
      """
      select id, survey, file, file_name, format, columns, created_at
      from response.import_draft where id = :id""")
  @RegisterConstructorMapper(Draft.class)
  Optional<Draft> find(UUID id);

  @SqlUpdate("update response.import_draft set columns = :columns where id = :id")
  void map(UUID id, JsonNode columns);

  @SqlUpdate("delete from response.import_draft where id = :id")
  int delete(UUID id);

  /** Takes away what nobody came back to; the names of the files. */
  @SqlQuery("delete from response.import_draft where created_at < :before returning file")
  List<String> expire(Instant before);

  @SqlQuery(
      """
      select id, name from survey.survey
      where published is not null and status <> 'archived' order by created_at desc limit 200""")
  @RegisterConstructorMapper(Choice.class)
  List<Choice> surveys();

  @SqlQuery(
      """
      select j.id, s.name as survey, j.status, j.done, j.total, j.error_count, j.created_at
      from kernel.job j
      left join survey.survey s on s.id = cast(j.input ->> 'survey' as uuid)
      where j.module = 'response' and j.kind = 'response-import'
      order by j.created_at desc limit 20""")
  @RegisterConstructorMapper(Begun.class)
  List<Begun> begun();
}
