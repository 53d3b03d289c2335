package koe.dashboard.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Whole tables of the transaction's workspace, read row by row, oldest first. */
interface ExportStore {

  /** A response with all its answers. */
  record ResponseRow(
      UUID id,
      UUID survey,
      String surveyName,
      int version,
      Optional<UUID> distribution,
      Optional<String> contact,
      String channel,
      String language,
      String status,
      String source,
      JsonNode attributes,
      Optional<Instant> startedAt,
      Instant receivedAt,
      JsonNode answers) {}

  /** A comment and what was understood of it. */
  record FeedbackRow(
      UUID id,
      UUID response,
      UUID survey,
      String question,
      String text,
      String language,
      Optional<String> sentiment,
      Optional<Double> sentimentScore,
      List<String> themes,
      Optional<String> metric,
      Optional<Integer> score,
      Optional<String> contact,
      String channel,
      Instant receivedAt,
      JsonNode analysis) {}

  /** A follow-up. */
  record TaskRow(
      UUID id,
      String title,
      String status,
      String priority,
      Optional<UUID> response,
      Optional<UUID> survey,
      Optional<String> contact,
      Optional<String> rule,
      Optional<String> assignee,
      Optional<String> team,
      Optional<Instant> dueAt,
      Optional<String> rootCause,
      Optional<String> action,
      Instant createdAt,
      Instant updatedAt) {}

  /** The questions that have been asked, in the order of the newest version that asks them. */
  @SqlQuery(
      """
      select name from (
        select distinct on (name) name, survey, version, position from survey.question
        where cast(:survey as uuid) is null or survey = cast(:survey as uuid)
        order by name, version desc, survey desc) as newest
      order by survey, version desc, position, name limit 2000""")
  List<String> questions(Optional<UUID> survey);

  @SqlQuery(
      """
      select r.id, r.survey, v.name as survey_name, r.version, r.distribution, r.contact, r.channel,
        r.language, r.status, r.source, r.attributes, r.started_at, r.received_at,
        coalesce((select json_object_agg(a.question, a.value) from response.answer a
                  where a.workspace = r.workspace and a.response = r.id), '{}'::json) as answers
      from response.response r
      join survey.survey v on v.workspace = r.workspace and v.id = r.survey
      where (cast(:survey as uuid) is null or r.survey = cast(:survey as uuid))
        and (cast(:from as timestamptz) is null or r.received_at >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or r.received_at < cast(:to as timestamptz))
      order by r.id""")
  @RegisterConstructorMapper(ResponseRow.class)
  @FetchSize(500)
  Stream<ResponseRow> responses(@BindMethods ExportQuery query);

  @SqlQuery(
      """
      select i.id, i.response, i.survey, i.question, i.text, i.language, i.sentiment,
        i.sentiment_score, array(select t.theme from feedback.item_theme t
          where t.workspace = i.workspace and t.item = i.id order by t.theme) as themes,
        i.metric, i.score, i.contact, i.channel, i.received_at,
        coalesce(i.analysis, '{}'::json) as analysis
      from feedback.item i
      where (cast(:survey as uuid) is null or i.survey = cast(:survey as uuid))
        and (cast(:from as timestamptz) is null or i.received_at >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or i.received_at < cast(:to as timestamptz))
        and (:identities or i.model is not null)
      order by i.id""")
  @RegisterConstructorMapper(FeedbackRow.class)
  @FetchSize(500)
  Stream<FeedbackRow> feedback(@BindMethods ExportQuery query);

  @SqlQuery(
      """
      select t.id, t.title, t.status, t.priority, t.response, t.survey, t.contact, t.rule,
        a.name as assignee, t.team, t.due_at, t.root_cause, t.action, t.created_at, t.updated_at
      from dashboard.task t
      left join access.account a on a.workspace = t.workspace and a.id = t.assignee
      where (cast(:survey as uuid) is null or t.survey = cast(:survey as uuid))
        and (cast(:from as timestamptz) is null or t.created_at >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or t.created_at < cast(:to as timestamptz))
      order by t.id""")
  @RegisterConstructorMapper(TaskRow.class)
  @FetchSize(500)
  Stream<TaskRow> tasks(@BindMethods ExportQuery query);
}
