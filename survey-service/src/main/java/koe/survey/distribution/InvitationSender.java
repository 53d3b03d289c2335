package koe.survey.distribution;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import koe.kernel.db.Database;
import koe.survey.channel.Channels;
import koe.survey.channel.Delivery;
import koe.survey.channel.Message;
import org.jdbi.v3.core.Handle;

/**
 * Sends due invitations and reminders, each at most once. The claim is committed before the network
 * is touched; only a definite refusal is tried again, an unknown outcome is kept as "in doubt" for
 * a receipt or a person. No more is claimed than is being talked about at the moment.
 */
@Singleton
public class InvitationSender implements AutoCloseable {

  private static final int CONVERSATIONS = 8;
  private static final int MOST_ATTEMPTS = 6;

  private final Database database;
  private final Clock clock;
  private final Audiences audiences;
  private final Claims claims;
  private final InvitationMessages messages;
  private final Channels channels;
  private final ExecutorService conversations =
      Executors.newFixedThreadPool(CONVERSATIONS, InvitationSender::thread);

  @Inject
  InvitationSender(
      Database database,
      Clock clock,
      Audiences audiences,
      Claims claims,
      InvitationMessages messages,
      Channels channels) {
    this.database = database;
    this.clock = clock;
    this.audiences = audiences;
    this.claims = claims;
    this.messages = messages;
    this.channels = channels;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "koe-sender");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  @Override
  public void close() {
    conversations.shutdownNow();
  }

  /** Sends what is due now in all workspaces; how many were looked at. */
  public int sendDue() {
    return database.workspaces().stream().mapToInt(this::sendDue).sum();
  }

  private int sendDue(UUID workspace) {
    Claims.Batch batch = claims.claim(workspace, CONVERSATIONS);
    List<Future<Delivery>> deliveries = new ArrayList<>();
    for (Dispatch dispatch : batch.dispatches()) {
      deliveries.add(conversations.submit(() -> send(workspace, dispatch)));
    }
    List<Delivery> ended = deliveries.stream().map(InvitationSender::await).toList();
    database.useWorkspace(
        workspace,
        handle -> {
          IntStream.range(0, ended.size())
              .forEach(i -> note(handle, workspace, batch.dispatches().get(i), ended.get(i)));
          if (batch.lookedAt() == 0) {
            handle.attach(DistributionStore.class).finishSent(clock.instant());
          }
        });
    return batch.lookedAt();
  }

  private Delivery send(UUID workspace, Dispatch dispatch) {
    Message message = messages.of(workspace, dispatch);
    return channels.of(dispatch.invitation().channel()).send(message);
  }

  private static Delivery await(Future<Delivery> delivery) {
    try {
      return delivery.get();
    } catch (ExecutionException failure) {
      return new Delivery(
          Delivery.Outcome.UNKNOWN, "the message could not be written: " + failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Delivery(Delivery.Outcome.UNKNOWN, "the sender was stopped while sending");
    }
  }

  private void note(Handle handle, UUID workspace, Dispatch dispatch, Delivery delivery) {
    Instant now = clock.instant();
    Invitation invitation = dispatch.invitation();
    switch (delivery.outcome()) {
      case ACCEPTED -> sent(handle, workspace, dispatch, delivery, now);
      case REFUSED -> Claims.mark(handle, invitation, "failed", delivery.detail(), now);
      case TRY_LATER -> tryLater(handle, invitation, delivery.detail(), now);
      case UNKNOWN -> Claims.mark(handle, invitation, "inDoubt", delivery.detail(), now);
    }
  }

  private void sent(
      Handle handle, UUID workspace, Dispatch dispatch, Delivery delivery, Instant now) {
    Invitation invitation = dispatch.invitation();
    ReminderStore reminders = handle.attach(ReminderStore.class);
    if (dispatch.isReminder()) {
      reminders.markSent(invitation.id(), invitation.reminder(), delivery.providerId(), now);
      return;
    }
    handle
        .attach(InvitationStore.class)
        .markSent(invitation.id(), messages.idOf(invitation), delivery.providerId(), now);
    List<ReminderPlan> plans = ReminderPlan.of(dispatch.distribution().request());
    if (!plans.isEmpty()) {
      reminders.plan(
          invitation.id(),
          IntStream.rangeClosed(1, plans.size()).boxed().toList(),
          plans.stream()
              .map(
                  plan ->
                      now.atZone(audiences.local(workspace).getZone())
                          .plusDays(plan.afterDays())
                          .toInstant())
              .toList());
    }
  }

  private static void tryLater(Handle handle, Invitation invitation, String detail, Instant now) {
    boolean again = invitation.attempts() < MOST_ATTEMPTS;
    Duration pause = Duration.ofSeconds(30L << Math.min(invitation.attempts(), 7));
    Claims.mark(handle, invitation, again ? "waiting" : "failed", detail, now.plus(pause));
  }
}
