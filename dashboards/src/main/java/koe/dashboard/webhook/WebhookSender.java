package koe.dashboard.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import koe.dashboard.outbound.Outbound;
import koe.kernel.access.Sealer;
import koe.kernel.db.Database;

/**
 * Sends what waits. Each endpoint is served by a thread of its own, one after the other, so that
 * one that is dead keeps nobody waiting but itself; what it missed comes later, in its order.
 */
@Singleton
public class WebhookSender implements AutoCloseable {

  private static final int AT_ONCE = 16;
  private static final int BATCH = 50;
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;
  private final Outbound outbound;
  private final Sealer sealer;
  private final Clock clock;
  private final SurveyWatch surveys;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService senders =
      Executors.newFixedThreadPool(
          AT_ONCE,
          task -> {
            Thread thread = new Thread(task, "koe-webhook");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  public WebhookSender(Database database, Outbound outbound, Sealer sealer, Clock clock) {
    this.database = database;
    this.outbound = outbound;
    this.sealer = sealer;
    this.clock = clock;
    this.surveys = new SurveyWatch(clock);
  }

  /** One round through all workspaces; how many endpoints are being served because of it. */
  public int run() {
    int begun = 0;
    for (UUID workspace : database.workspaces()) {
      for (Webhook webhook : lease(workspace)) {
        free.acquireUninterruptibly();
        senders.execute(() -> serveAndLeave(workspace, webhook));
        begun++;
      }
    }
    return begun;
  }

  private void serveAndLeave(UUID workspace, Webhook webhook) {
    try {
      serve(workspace, webhook);
    } finally {
      free.release();
    }
  }

  List<Webhook> lease(UUID workspace) {
    Instant now = clock.instant();
    return database.inWorkspace(
        workspace,
        handle -> {
          surveys.look(handle);
          OutboxStore store = handle.attach(OutboxStore.class);
          store.forget(now.minus(KEPT));
          return store.lease(now, now.plus(LEASE), Math.min(AT_ONCE, free.availablePermits()));
        });
  }

  /** Sends to one endpoint until nothing is due or something fails. */
  void serve(UUID workspace, Webhook webhook) {
    List<OutboxStore.Due> due =
        database.inWorkspace(
            workspace,
            handle -> handle.attach(OutboxStore.class).due(webhook.key(), clock.instant(), BATCH));
    for (OutboxStore.Due delivery : due) {
      if (!send(workspace, webhook, delivery)) {
        break;
      }
    }
    database.useWorkspace(
        workspace,
        handle -> handle.attach(OutboxStore.class).release(webhook.key(), clock.instant()));
  }

  private boolean send(UUID workspace, Webhook webhook, OutboxStore.Due delivery) {
    Instant now = clock.instant();
    String id = "msg_" + delivery.event();
    Map<String, String> headers =
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", Long.toString(now.getEpochSecond()),
            "webhook-signature", signatures(webhook, id, now, delivery.body()));
    Outbound.Answer answer = outbound.post(webhook.url(), headers, delivery.body());
    note(workspace, webhook, delivery, answer);
    return answer.isAccepted();
  }

  private String signatures(Webhook webhook, String id, Instant now, String body) {
    String signature = new WebhookSecret(sealer.open(webhook.secret())).sign(id, now, body);
    return webhook
        .earlierSecret()
        .filter(kept -> webhook.earlierUntil().filter(now::isBefore).isPresent())
        .map(kept -> new WebhookSecret(sealer.open(kept)).sign(id, now, body))
        .map(earlier -> signature + " " + earlier)
        .orElse(signature);
  }

  private void note(
      UUID workspace, Webhook webhook, OutboxStore.Due delivery, Outbound.Answer answer) {
    Instant now = clock.instant();
    Optional<Instant> next =
        answer.isAccepted() || answer.status() == 410
            ? Optional.empty()
            : Retries.next(
                delivery.attempts() + 1,
                answer.retryAfter(),
                now,
                ThreadLocalRandom.current().nextDouble());
    String status = answer.isAccepted() ? "delivered" : next.isPresent() ? "waiting" : "failed";
    database.useWorkspace(
        workspace,
        handle -> {
          handle
              .attach(OutboxStore.class)
              .tried(
                  webhook.key(),
                  delivery.event(),
                  status,
                  next.orElse(now),
                  now,
                  answer.status(),
                  answer.detail());
          if (answer.status() == 410) {
            handle
                .attach(WebhookStore.class)
                .disable(webhook.key(), "the endpoint answered 410 Gone", now);
          }
        });
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }
}
