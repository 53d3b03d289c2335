package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.survey.channel.Channel;
import koe.survey.channel.Delivery;
import koe.survey.channel.Message;
import org.jdbi.v3.core.Handle;

/**
 * Sends due invitations, each at most once. The claim is committed before the network is touched;
 * only a definite refusal is tried again, an unknown outcome is kept as "in doubt" for a person.
 */
@Singleton
public class InvitationSender {

  private static final int BATCH = 50;
  private static final int MOST_ATTEMPTS = 6;
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Database database;
  private final Clock clock;
  private final InvitationMessages messages;
  private final Channel channel;

  @Inject
  InvitationSender(Database database, Clock clock, InvitationMessages messages, Channel channel) {
    this.database = database;
    this.clock = clock;
    this.messages = messages;
    this.channel = channel;
  }

  /** Sends what is due now in all workspaces; how many were tried. */
  public int sendDue() {
    int tried = 0;
    for (UUID workspace : database.workspaces()) {
      tried += sendDue(workspace);
    }
    return tried;
  }

  private int sendDue(UUID workspace) {
    Instant now = clock.instant();
    List<Invitation> due =
        database.inWorkspace(
            workspace,
            handle -> {
              InvitationStore store = handle.attach(InvitationStore.class);
              store.doubtLost(now);
              return stillWanted(handle, store.lease(now, now.plus(LEASE), BATCH), now);
            });
    for (Invitation invitation : due) {
      send(workspace, invitation);
    }
    if (due.isEmpty()) {
      database.useWorkspace(
          workspace, handle -> handle.attach(DistributionStore.class).finishSent(now));
    }
    return due.size();
  }

  /** Who unsubscribed since the planning is not written to. */
  private static List<Invitation> stillWanted(Handle handle, List<Invitation> leased, Instant now) {
    Set<String> suppressed =
        new HashSet<>(
            handle
                .attach(DistributionStore.class)
                .suppressed("email", leased.stream().map(Invitation::address).toList()));
    InvitationStore store = handle.attach(InvitationStore.class);
    leased.stream()
        .filter(invitation -> suppressed.contains(invitation.address()))
        .forEach(invitation -> store.mark(invitation.id(), "cancelled", "suppressed", now));
    return leased.stream()
        .filter(invitation -> !suppressed.contains(invitation.address()))
        .toList();
  }

  private void send(UUID workspace, Invitation invitation) {
    Message message = messages.of(workspace, invitation);
    Delivery delivery = channel.send(message);
    Instant now = clock.instant();
    database.useWorkspace(
        workspace,
        handle -> {
          InvitationStore store = handle.attach(InvitationStore.class);
          switch (delivery.outcome()) {
            case ACCEPTED -> store.markSent(invitation.id(), message.id(), now);
            case REFUSED -> store.mark(invitation.id(), "failed", delivery.detail(), now);
            case TRY_LATER -> tryLater(store, invitation, delivery.detail(), now);
            case UNKNOWN -> store.mark(invitation.id(), "inDoubt", delivery.detail(), now);
          }
        });
  }

  private static void tryLater(
      InvitationStore store, Invitation invitation, String detail, Instant now) {
    boolean again = invitation.attempts() < MOST_ATTEMPTS;
    Duration pause = Duration.ofSeconds(30L << Math.min(invitation.attempts(), 7));
    store.mark(invitation.id(), again ? "waiting" : "failed", detail, now.plus(pause));
  }
}
