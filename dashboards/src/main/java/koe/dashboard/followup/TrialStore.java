package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Responses by the thousand, on which a rule is tried, in the transaction's workspace. */
interface TrialStore {

  /** A score of one of the responses. */
  record Scored(UUID response, String metric, int value) {}

  /** An answer of one of the responses. */
  record Answered(UUID response, String question, JsonNode value) {}

  @SqlQuery(
      """
      select id, survey, contact, channel, language, attributes, received_at
      from response.response
      where status = 'complete' and received_at >= :from
        and (cast(:before as uuid) is null or id < cast(:before as uuid))
      order by id desc limit :limit""")
  @RegisterConstructorMapper(TriageStore.Received.class)
  List<TriageStore.Received> newest(Instant from, Optional<UUID> before, int limit);

  @SqlQuery(
      """
      select response, metric, value from response.score
      where response = any(:responses) order by response, question""")
  @RegisterConstructorMapper(Scored.class)
  List<Scored> scores(List<UUID> responses);

  @SqlQuery(
      "select response, question, value from response.answer where response = any(:responses)")
  @RegisterConstructorMapper(Answered.class)
  List<Answered> answers(List<UUID> responses);
}
