package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Appends responses as the public door may. */
public interface IntakeStore {

  /** What the door is told of a response: of a finished one, no answers. */
  record Known(
      UUID id, int version, String status, int page, Instant receivedAt, JsonNode answers) {

    public boolean isComplete() {
      return status.equals("complete");
    }
  }

  /** A rating that counts towards a metric, as it is kept. */
  record ScoreRow(
      UUID response,
      String question,
      UUID survey,
      String metric,
      int value,
      int best,
      Instant receivedAt) {}

  /** The response that an Idempotency-Key made. */
  record Submitted(UUID response, byte[] bodyHash, Instant receivedAt) {}

  /** A file that was sent before the answer that refers to it. */
  record SentFile(UUID id, String question, String name, String type, long size) {}

  @SqlQuery("select * from response.files_named(:survey, :invitation, :ids)")
  @RegisterConstructorMapper(SentFile.class)
  List<SentFile> files(UUID survey, Optional<UUID> invitation, List<UUID> ids);

  /** Binds files to a response that is being written; how many there were. */
  @SqlQuery("select response.hold_files(:response, :ids)")
  int holdFiles(UUID response, List<UUID> ids);

  /** A distribution that takes no answers now, or none but those to personal links. */
  record Resting(UUID distribution, boolean personalToo) {}

  @SqlQuery("select * from survey.resting(:distributions)")
  @RegisterConstructorMapper(Resting.class)
  List<Resting> resting(List<UUID> distributions);

  @SqlUpdate(
      """
      insert into response.submission (workspace, survey, key, body_hash, response, received_at)
      values (access.current_workspace(), :survey, :key, :bodyHash, :response, :now)
      on conflict do nothing""")
  int claimKey(UUID survey, String key, byte[] bodyHash, UUID response, Instant now);

  /** Lets submissions with the same secret pass one after the other. */
  @SqlQuery("select pg_advisory_xact_lock(hashtextextended(encode(:resumeHash, 'hex'), 0))::text")
  String lock(byte[] resumeHash);

  @SqlQuery("select * from response.submitted(access.current_workspace(), :survey, :key)")
  @RegisterConstructorMapper(Submitted.class)
  Optional<Submitted> submitted(UUID survey, String key);

  @SqlQuery("select * from response.unfinished(access.current_workspace(), :linkHash, :resumeHash)")
  @RegisterConstructorMapper(Known.class)
  Optional<Known> known(Optional<byte[]> linkHash, Optional<byte[]> resumeHash);

  /** How long an unfinished response is under way. */
  record Timed(Instant startedAt, int page, Instant pageSince) {}

  @SqlQuery("select * from response.timing(access.current_workspace(), :linkHash, :resumeHash)")
  @RegisterConstructorMapper(Timed.class)
  Optional<Timed> timing(Optional<byte[]> linkHash, Optional<byte[]> resumeHash);

  @SqlUpdate(
      """
      insert into response.response (workspace, id, survey, version, distribution, invitation,
        contact, channel, language, status, source, attributes, resume_hash, page, started_at,
        received_at, privacy_notice, suspicions, counted, page_since)
      values (access.current_workspace(), :id, :survey, :version, :distribution, :invitation,
        :contact, :channel, :language, :status, :source, :attributes, :resumeHash, :page,
        :startedAt, :now, :notice, string_to_array(:suspicions, ','), :counted,
        case when :page = 0 then cast(:startedAt as timestamptz) else :now end)
      on conflict (workspace, invitation) do nothing""")
  int add(
      UUID id,
      UUID survey,
      int version,
      UUID distribution,
      Optional<UUID> invitation,
      Optional<String> contact,
      String channel,
      String language,
      String status,
      String source,
      JsonNode attributes,
      Optional<byte[]> resumeHash,
      int page,
      Optional<Instant> startedAt,
      Instant now,
      Optional<Integer> notice,
      String suspicions,
      boolean counted);

  /** Goes on with an unfinished response; 0 if it is finished meanwhile. */
  @SqlUpdate(
      """
      update response.response
      set language = :language, page = :page, received_at = :now,
          started_at = coalesce(started_at, :startedAt),
          page_since = case when page = :page and page_since is not null then page_since
            else :now end,
          epoch = default, transaction = pg_current_xact_id()
      where id = :id and status = 'partial'""")
  int goOn(UUID id, String language, int page, Optional<Instant> startedAt, Instant now);

  @SqlUpdate(
      """
      update response.response
      set status = 'complete', suspicions = string_to_array(:suspicions, ','), counted = :counted
      where id = :id""")
  void finish(UUID id, String suspicions, boolean counted);

  @SqlUpdate("delete from response.answer where response = :response")
  void clearAnswers(UUID response);

  @SqlBatch(
      """
      insert into response.answer (workspace, response, question, value)
      values (access.current_workspace(), :response, :question, :value)""")
  void addAnswers(List<UUID> response, List<String> question, List<JsonNode> value);

  @SqlBatch(
      """
      insert into response.comment (workspace, response, question, text)
      values (access.current_workspace(), :response, :question, :text)""")
  void addComments(List<UUID> response, List<String> question, List<String> text);

  @SqlBatch(
      """
      insert into response.uncounted_score (workspace, response, question, survey, metric, value,
        best, received_at)
      values (access.current_workspace(), :response, :question, :survey, :metric, :value, :best,
        :receivedAt)""")
  void putAside(@BindMethods List<ScoreRow> scores);

  @SqlBatch(
      """
      insert into response.score (workspace, response, question, survey, metric, value, best, received_at)
      values (access.current_workspace(), :response, :question, :survey, :metric, :value, :best,
        :receivedAt)""")
  void addScores(@BindMethods List<ScoreRow> scores);
}
