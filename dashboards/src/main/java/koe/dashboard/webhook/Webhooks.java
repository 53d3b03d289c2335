package koe.dashboard.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.outbound.Outbound;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.access.Sealer;
import koe.kernel.db.Database;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps the endpoints that are told what happens. */
@Singleton
public class Webhooks {

  /** How long an endpoint has to learn its new secret. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private final Database database;
  private final Outbound outbound;
  private final Sealer sealer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public Webhooks(Database database, Outbound outbound, Sealer sealer, Clock clock) {
    this.database = database;
    this.outbound = outbound;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * What came of putting a webhook.
   *
   * @param made true if it is new
   */
  record Put(boolean made, WebhookView webhook) {}

  List<WebhookView> list(UUID workspace, Optional<String> after, int limit) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(WebhookStore.class).list(after, limit))
        .stream()
        .map(webhook -> WebhookView.of(webhook, Optional.empty()))
        .toList();
  }

  WebhookView get(UUID workspace, String key) {
    return WebhookView.of(
        database.inWorkspace(workspace, handle -> find(handle, key)), Optional.empty());
  }

  private static Webhook find(Handle handle, String key) {
    return handle
        .attach(WebhookStore.class)
        .find(key)
        .orElseThrow(() -> Problem.notFound("webhook", key));
  }

  /** A new endpoint gets a secret, which is told this once. */
  Put put(Caller caller, String key, JsonBody body, @Nullable String ifMatch) {
    WebhookRequest request = WebhookRequest.read(body, outbound);
    Instant now = clock.instant();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          WebhookStore store = handle.attach(WebhookStore.class);
          Optional<Webhook> known = store.lock(key);
          Revision.check(ifMatch, known.map(Webhook::revision).orElse(0));
          WebhookSecret fresh = request.secret().orElseGet(() -> WebhookSecret.random(random));
          byte[] kept = sealer.seal(fresh.text());
          store.put(key, request.url(), request.events(), kept, request.enabled(), now);
          if (known.isPresent() && request.secret().isPresent()) {
            store.rotate(key, kept, now.plus(OVERLAP), now);
          }
          Audit.record(handle, now, caller.name(), "webhook.put", key);
          Optional<WebhookSecret> told = known.isEmpty() ? Optional.of(fresh) : Optional.empty();
          return new Put(known.isEmpty(), WebhookView.of(find(handle, key), told));
        });
  }

  /** A new secret, told this once; for a day everything is signed with both. */
  WebhookView rotate(Caller caller, String key) {
    Instant now = clock.instant();
    WebhookSecret fresh = WebhookSecret.random(random);
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          find(handle, key);
          handle
              .attach(WebhookStore.class)
              .rotate(key, sealer.seal(fresh.text()), now.plus(OVERLAP), now);
          Audit.record(handle, now, caller.name(), "webhook.rotate", key);
          return WebhookView.of(find(handle, key), Optional.of(fresh));
        });
  }

  void delete(Caller caller, String key) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (handle.attach(WebhookStore.class).delete(key) == 0) {
            throw Problem.notFound("webhook", key);
          }
          Audit.record(handle, clock.instant(), caller.name(), "webhook.delete", key);
        });
  }

  List<Delivery> deliveries(UUID workspace, String key, Optional<UUID> before, int limit) {
    return database.inWorkspace(
        workspace,
        handle -> {
          find(handle, key);
          return handle.attach(WebhookStore.class).deliveries(key, before, limit);
        });
  }

  /** Sends one event again, or all since a time; how many. */
  int replay(Caller caller, String key, Optional<UUID> event, Optional<Instant> since) {
    Instant now = clock.instant();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          find(handle, key);
          WebhookStore store = handle.attach(WebhookStore.class);
          int again =
              event
                  .map(id -> store.replay(key, id, now))
                  .orElseGet(() -> store.replaySince(key, since.orElse(now), now));
          if (event.isPresent() && again == 0) {
            throw Problem.notFound("delivery", event.get());
          }
          Audit.record(handle, now, caller.name(), "webhook.replay", key);
          return again;
        });
  }
}
