package koe.dashboard.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Ratings that were given in the same response as a score, in the transaction's workspace. */
public interface DriverStore {

  /** The version that is open to answers, or was last. */
  @SqlQuery(
      """
      select v.definition from survey.version v
      join survey.survey s on s.workspace = v.workspace and s.id = v.survey
      where s.id = :survey and v.number = coalesce(s.published, s.version)""")
  Optional<JsonNode> definition(UUID survey);

  /** A survey that asks for more than one rating. */
  record Compared(UUID id, String name) {}

  /** Surveys in which ratings can be compared, the newest first. */
  @SqlQuery(
      """
      select s.id, s.name from survey.survey s
      where s.published is not null and (
        select count(*) from survey.question q
        where q.workspace = s.workspace and q.survey = s.id and q.version = s.published
          and q.kind = 'rating') > 1
      order by s.created_at desc, s.id limit 200""")
  @RegisterConstructorMapper(Compared.class)
  List<Compared> surveys();

  /**
   * One person's score, and what they said to other questions.
   *
   * @param answers by question; only those that were asked for
   */
  record Row(int outcome, JsonNode answers) {}

  @SqlQuery(
      """
      select s.value as outcome, coalesce((
        select json_object_agg(a.question, a.value) from response.answer a
        where a.workspace = s.workspace and a.response = s.response
          and a.question = any(:questions)), '{}') as answers
      from response.score s
      join response.response r on r.workspace = s.workspace and r.id = s.response
      where s.survey = :survey and s.metric = :metric and r.status = 'complete'
        and (cast(:from as timestamptz) is null or s.received_at >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or s.received_at < cast(:to as timestamptz))
      order by s.received_at desc, s.response desc limit :limit""")
  @RegisterConstructorMapper(Row.class)
  @FetchSize(1_000)
  Stream<Row> rows(
      UUID survey,
      String metric,
      List<String> questions,
      Optional<Instant> from,
      Optional<Instant> to,
      int limit);
}
