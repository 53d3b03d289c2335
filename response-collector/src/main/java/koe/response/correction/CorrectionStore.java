package koe.response.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Recorded answers as staff change them, and the history of that. */
interface CorrectionStore {

  /**
   * A response that is about to change, locked.
   *
   * @param revision how often it was changed, and one
   */
  record Standing(
      UUID survey,
      int version,
      String status,
      String language,
      boolean counted,
      Instant receivedAt,
      int revision,
      JsonNode definition,
      JsonNode answers) {}

  /** A line of the history as it is kept. */
  record Line(
      UUID response,
      int revision,
      UUID survey,
      String kind,
      String changedBy,
      Instant changedAt,
      String reason,
      JsonNode changes) {}

  /** Lets corrections of the same response pass one after the other. */
  @SqlQuery("select id from response.response where id = :id for update")
  Optional<UUID> lock(UUID id);

  @SqlQuery(
      """
      select r.survey, r.version, r.status, r.language, r.counted, r.received_at,
        1 + (select count(*) from response.correction c
             where c.workspace = r.workspace and c.response = r.id) as revision,
        v.definition,
        coalesce((select json_object_agg(a.question, a.value order by a.question)
          from response.answer a where a.workspace = r.workspace and a.response = r.id), '{}')
          as answers
      from response.response r
      join survey.version v on v.workspace = r.workspace and v.survey = r.survey
        and v.number = r.version
      where r.id = :id""")
  @RegisterConstructorMapper(Standing.class)
  Optional<Standing> find(UUID id);

  @SqlUpdate(
      """
      insert into response.correction (workspace, response, revision, survey, kind, changed_by,
        changed_at, reason, changes)
      values (access.current_workspace(), :response, :revision, :survey, :kind, :changedBy,
        :changedAt, :reason, :changes)""")
  void add(@BindMethods Line line);

  @SqlQuery(
      """
      select response, revision, survey, kind, changed_by, changed_at, reason, changes
      from response.correction where response = :response order by revision desc""")
  @RegisterConstructorMapper(Line.class)
  List<Line> history(UUID response);

  /** Takes the content out, so that it can be written anew. */
  @SqlUpdate(
      """
      with answers as (delete from response.answer where response = :id),
        comments as (delete from response.comment where response = :id),
        aside as (delete from response.uncounted_score where response = :id)
      delete from response.score where response = :id""")
  void clear(UUID id);

  /** Tells those who follow the responses to look again. */
  @SqlUpdate(
      """
      update response.response set epoch = default, transaction = pg_current_xact_id()
      where id = :id""")
  void touch(UUID id);

  /** What was said goes out of the history, too. */
  @SqlUpdate("update response.correction set changes = '[]' where response = :response")
  void emptyHistory(UUID response);

  @SqlUpdate("delete from response.file where response = :id")
  void deleteFiles(UUID id);

  @SqlUpdate("delete from survey.earlier_answer where response = :id")
  void deleteFromHistoryOfCustomer(UUID id);

  /** With its answers, comments and scores. */
  @SqlUpdate("delete from response.response where id = :id")
  void delete(UUID id);
}
