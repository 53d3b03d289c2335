package koe.response.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Responses of the transaction's workspace, for staff. */
public interface ResponseStore {

  /**
   * A response with its answers.
   *
   * @param settled that no transaction is under way any more that may come to stand before this one
   */
  record Row(
      UUID id,
      UUID survey,
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
      int epoch,
      String transaction,
      boolean settled,
      JsonNode answers) {}

  /**
   * Responses in the order in which their transactions began. What is settled stands in front, and
   * stays where it is.
   */
  @SqlQuery(
      """
      select r.*,
        r.epoch < (select epoch from kernel.cluster)
          or r.transaction < pg_snapshot_xmin(pg_current_snapshot()) as settled,
        coalesce((select json_object_agg(a.question, a.value order by a.question)
          from response.answer a where a.workspace = r.workspace and a.response = r.id), '{}') as answers
      from response.response r
      where (r.epoch, r.transaction, r.id) > (:epoch, cast(:transaction as xid8), :after)
        and (cast(:survey as uuid) is null or r.survey = cast(:survey as uuid))
        and (cast(:from as timestamptz) is null or r.received_at >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or r.received_at < cast(:to as timestamptz))
      order by r.epoch, r.transaction, r.id limit :limit""")
  @RegisterConstructorMapper(Row.class)
  List<Row> list(
      Optional<UUID> survey,
      Optional<Instant> from,
      Optional<Instant> to,
      int epoch,
      String transaction,
      UUID after,
      int limit);

  @SqlQuery(
      """
      select r.*, true as settled, coalesce((select json_object_agg(a.question, a.value order by a.question)
          from response.answer a where a.workspace = r.workspace and a.response = r.id), '{}') as answers
      from response.response r where r.id = :id""")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> find(UUID id);

  /** How often staff corrected a response, and one. */
  @SqlQuery("select 1 + count(*) from response.correction where response = :id")
  int revision(UUID id);

  /** The version of a survey that was answered. */
  record Asked(String name, JsonNode definition) {}

  @SqlQuery(
      """
      select s.name, v.definition
      from survey.version v
      join survey.survey s on (s.workspace, s.id) = (v.workspace, v.survey)
      where v.survey = :survey and v.number = :version""")
  @RegisterConstructorMapper(Asked.class)
  Asked asked(UUID survey, int version);
}
