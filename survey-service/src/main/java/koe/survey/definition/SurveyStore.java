package koe.survey.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Surveys and their versions in the transaction's workspace. */
interface SurveyStore {

  @SqlUpdate(
      """
      insert into survey.survey (workspace, id, name, touchpoint, status, version, created_at, updated_at)
      values (access.current_workspace(), :id, :name, :touchpoint, 'draft', 1, :now, :now)""")
  void add(UUID id, String name, Optional<String> touchpoint, Instant now);

  @SqlUpdate(
      """
      insert into survey.version (workspace, survey, number, definition, created_by, created_at)
      values (access.current_workspace(), :survey, :number, :definition, :createdBy, :now)
      on conflict (workspace, survey, number) do update
      set definition = excluded.definition, created_by = excluded.created_by,
          created_at = excluded.created_at
      where survey.version.published_at is null""")
  int putVersion(UUID survey, int number, JsonNode definition, String createdBy, Instant now);

  @SqlUpdate(
      """
      update survey.survey
      set name = :name, touchpoint = :touchpoint, version = :version, revision = revision + 1,
          updated_at = :now
      where id = :id""")
  void change(UUID id, String name, Optional<String> touchpoint, int version, Instant now);

  @SqlQuery("select * from survey.survey where id = :id for update")
  @RegisterConstructorMapper(Survey.class)
  Optional<Survey> lock(UUID id);

  @SqlQuery("select * from survey.survey where id = :id")
  @RegisterConstructorMapper(Survey.class)
  Optional<Survey> find(UUID id);

  @SqlQuery(
      """
      select * from survey.survey
      where (cast(:before as uuid) is null or id < cast(:before as uuid))
        and (:archived or status <> 'archived')
      order by id desc limit :limit""")
  @RegisterConstructorMapper(Survey.class)
  List<Survey> list(Optional<UUID> before, boolean archived, int limit);

  @SqlQuery(
      """
      select * from survey.survey
      where position(lower(:text) in lower(name || ' ' || coalesce(touchpoint, ''))) > 0
        and (status = :status or (:status = '' and status <> 'archived'))
      order by updated_at desc, id limit :limit""")
  @RegisterConstructorMapper(Survey.class)
  List<Survey> search(String text, String status, int limit);

  @SqlQuery(
      """
      select number, definition, created_by, created_at, published_at from survey.version
      where survey = :survey and number = :number""")
  @RegisterConstructorMapper(SurveyVersion.class)
  Optional<SurveyVersion> version(UUID survey, int number);

  @SqlQuery(
      """
      select number as version, created_by, created_at, published_at from survey.version
      where survey = :survey order by number desc""")
  @RegisterConstructorMapper(VersionSummary.class)
  List<VersionSummary> versions(UUID survey);

  @SqlUpdate(
      """
      update survey.version set published_at = :now
      where survey = :survey and number = :number and published_at is null""")
  int freeze(UUID survey, int number, Instant now);

  @SqlUpdate(
      """
      insert into survey.question (workspace, survey, version, name, position, kind, metric, title)
      values (access.current_workspace(), :survey, :version, :name, :position, :kind, :metric, :title)""")
  void addQuestion(
      UUID survey,
      int version,
      String name,
      int position,
      String kind,
      Optional<String> metric,
      JsonNode title);

  @SqlUpdate(
      """
      update survey.survey
      set status = :status, published = :published, revision = revision + 1, updated_at = :now
      where id = :id""")
  void status(UUID id, String status, Optional<Integer> published, Instant now);

  @SqlUpdate("delete from survey.survey where id = :id")
  void delete(UUID id);
}
