package koe.dashboard.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Webhooks of the transaction's workspace. */
@RegisterConstructorMapper(Webhook.class)
interface WebhookStore {

  @SqlQuery(
      """
      select * from dashboard.webhook
      where cast(:after as text) is null or key > cast(:after as text)
      order by key limit :limit""")
  List<Webhook> list(Optional<String> after, int limit);

  @SqlQuery("select * from dashboard.webhook where key = :key")
  Optional<Webhook> find(String key);

  @SqlQuery("select * from dashboard.webhook where key = :key for update")
  Optional<Webhook> lock(String key);

  /** Puts an endpoint; one that Koe switched off starts anew. */
  @SqlUpdate(
      """
      insert into dashboard.webhook (workspace, key, url, events, secret, enabled, created_at, updated_at)
      values (access.current_workspace(), :key, :url, :events, :secret, :enabled, :now, :now)
      on conflict (workspace, key) do update
      set url = excluded.url, events = excluded.events, enabled = excluded.enabled,
        disabled_reason = null, leased_until = '-infinity',
        revision = dashboard.webhook.revision + 1, updated_at = excluded.updated_at""")
  void put(
      String key, String url, List<String> events, byte[] secret, boolean enabled, Instant now);

  /** Another secret; the one before signs as well until then. */
  @SqlUpdate(
      """
      update dashboard.webhook
      set earlier_secret = secret, earlier_until = :until, secret = :secret,
        revision = revision + 1, updated_at = :now
      where key = :key""")
  void rotate(String key, byte[] secret, Instant until, Instant now);

  @SqlUpdate("delete from dashboard.webhook where key = :key")
  int delete(String key);

  @SqlUpdate(
      """
      update dashboard.webhook set enabled = false, disabled_reason = :reason,
        revision = revision + 1, updated_at = :now
      where key = :key""")
  void disable(String key, String reason, Instant now);

  @SqlQuery(
      """
      select d.event, e.type, e.at, d.status, d.attempts, d.due_at, d.tried_at, d.answer, d.detail
      from dashboard.webhook_delivery d
      join dashboard.webhook_event e on e.workspace = d.workspace and e.id = d.event
      where d.webhook = :key and (cast(:before as uuid) is null or d.event < cast(:before as uuid))
      order by d.event desc limit :limit""")
  @RegisterConstructorMapper(Delivery.class)
  List<Delivery> deliveries(String key, Optional<UUID> before, int limit);

  /** Sends again what happened since then, with the ids that it had. */
  @SqlUpdate(
      """
      insert into dashboard.webhook_delivery (workspace, webhook, event, status, due_at)
      select e.workspace, w.key, e.id, 'waiting', :now
      from dashboard.webhook_event e
      join dashboard.webhook w on w.workspace = e.workspace and w.key = :key
      where e.at >= :since and (e.type = any(w.events) or split_part(e.type, '.', 1) || '.*' = any(w.events)
        or '*' = any(w.events))
      on conflict (workspace, webhook, event) do update
      set status = 'waiting', attempts = 0, due_at = excluded.due_at""")
  int replaySince(String key, Instant since, Instant now);

  @SqlUpdate(
      """
      update dashboard.webhook_delivery set status = 'waiting', attempts = 0, due_at = :now
      where webhook = :key and event = :event""")
  int replay(String key, UUID event, Instant now);
}
