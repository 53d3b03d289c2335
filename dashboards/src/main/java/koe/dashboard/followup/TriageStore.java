package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Responses on their way through the rules, in the transaction's workspace. */
interface TriageStore {

  /** A response as it was received. */
  record Received(
      UUID id,
      UUID survey,
      Optional<String> contact,
      String channel,
      String language,
      JsonNode attributes,
      Instant receivedAt) {}

  /** A score of a response. */
  record Scored(String metric, int value) {}

  /** An answer of a response. */
  record Answered(String question, JsonNode value) {}

  /** A response of the feed. */
  record Arrived(int epoch, String transaction, UUID id, boolean wanted, Instant receivedAt) {

    FeedPosition position() {
      return new FeedPosition(epoch, transaction, id);
    }
  }

  /** A response whose turn it is. */
  record Leased(UUID response, int attempts) {}

  /** Begins the feed at its start; 0 if it was begun before. */
  @SqlUpdate(
      """
      insert into dashboard.progress (workspace, epoch, transaction, id)
      values (access.current_workspace(), :epoch, cast(:transaction as xid8), :id)
      on conflict (workspace) do nothing""")
  int begin(@BindMethods FeedPosition start);

  @SqlQuery("select epoch, transaction::text as transaction, id from dashboard.progress for update")
  @RegisterConstructorMapper(FeedPosition.class)
  FeedPosition lockProgress();

  /**
   * The next responses of transactions that are over. A response that is still partial comes again
   * when it is complete; earlier responses that were imported are history and need no follow-up.
   */
  @SqlQuery(
      """
      select epoch, transaction::text as transaction, id, received_at,
        status = 'complete' and source <> 'import' as wanted
      from response.response
      where (epoch, transaction, id) > (:epoch, cast(:transaction as xid8), :id)
        and (epoch < (select epoch from kernel.cluster)
             or transaction < pg_snapshot_xmin(pg_current_snapshot()))
      order by epoch, transaction, id limit :limit""")
  @RegisterConstructorMapper(Arrived.class)
  List<Arrived> arrived(@BindMethods FeedPosition after, int limit);

  @SqlUpdate(
      """
      insert into dashboard.triage (workspace, response, epoch, transaction, received_at, due_at)
      values (access.current_workspace(), :id, :epoch, cast(:transaction as xid8), :receivedAt, :now)
      on conflict (workspace, response) do nothing""")
  void takeIn(@BindMethods Arrived arrived, Instant now);

  @SqlUpdate(
      "update dashboard.progress set epoch = :epoch, transaction = cast(:transaction as xid8), id = :id")
  void advance(@BindMethods FeedPosition position);

  /**
   * Leases responses whose comments are understood, or that have waited long enough for that. A
   * crashed worker's responses come back by themselves, each time later.
   */
  @SqlQuery(
      """
      with due as materialized (
        select t.response from dashboard.triage t
        where t.due_at <= :now
          and (t.due_at <= :patience
            or not exists (select from response.comment c
                           where c.workspace = t.workspace and c.response = t.response)
            or (exists (select from feedback.progress p
                        where p.workspace = t.workspace
                          and (p.epoch, p.transaction, p.id) >= (t.epoch, t.transaction, t.response))
              and not exists (select from feedback.item i
                              where i.workspace = t.workspace and i.response = t.response
                                and i.model is null and i.failure is null)))
        order by t.due_at limit :limit
        for update of t skip locked)
      update dashboard.triage
      set attempts = attempts + 1,
        due_at = cast(:now as timestamptz) + make_interval(secs => 30 * power(2, least(attempts, 7)))
      where response in (select response from due)
      returning response, attempts""")
  @RegisterConstructorMapper(Leased.class)
  List<Leased> lease(Instant now, Instant patience, int limit);

  @SqlUpdate("delete from dashboard.triage where response = :response")
  int done(UUID response);

  @SqlQuery(
      """
      select id, survey, contact, channel, language, attributes, received_at
      from response.response where id = :response""")
  @RegisterConstructorMapper(Received.class)
  Optional<Received> response(UUID response);

  @SqlQuery("select metric, value from response.score where response = :response order by question")
  @RegisterConstructorMapper(Scored.class)
  List<Scored> scores(UUID response);

  @SqlQuery("select question, value from response.answer where response = :response")
  @RegisterConstructorMapper(Answered.class)
  List<Answered> answers(UUID response);

  @SqlQuery("select created_at from access.workspace")
  Instant workspaceBegan();
}
