package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.survey.channel.Delivery;
import org.jdbi.v3.core.Handle;

/** Notes what came of messages that were handed over, and plans the reminders of those sent. */
@Singleton
class Outcomes {

  private static final int MOST_ATTEMPTS = 6;

  private final Clock clock;
  private final Audiences audiences;
  private final InvitationMessages messages;

  @Inject
  Outcomes(Clock clock, Audiences audiences, InvitationMessages messages) {
    this.clock = clock;
    this.audiences = audiences;
    this.messages = messages;
  }

  void note(Handle handle, UUID workspace, List<SendingWindow.Ended> ended) {
    Instant now = clock.instant();
    List<SendingWindow.Ended> sent = new ArrayList<>();
    for (SendingWindow.Ended one : ended) {
      Dispatch dispatch = one.dispatch();
      Delivery delivery = one.delivery();
      Invitation invitation = dispatch.invitation();
      switch (delivery.outcome()) {
        case ACCEPTED -> {
          if (dispatch.isReminder()) {
            handle
                .attach(ReminderStore.class)
                .markSent(invitation.id(), invitation.reminder(), delivery.providerId(), now);
          } else {
            sent.add(one);
          }
        }
        case UNREACHABLE -> {
          Claims.mark(handle, invitation, "failed", delivery.detail(), now);
          handle
              .attach(SuppressionStore.class)
              .add(
                  invitation.channel(), invitation.address(), "bounced: " + delivery.detail(), now);
        }
        case REFUSED -> Claims.mark(handle, invitation, "failed", delivery.detail(), now);
        case TRY_LATER -> tryLater(handle, invitation, delivery.detail(), now);
        case UNKNOWN -> Claims.mark(handle, invitation, "inDoubt", delivery.detail(), now);
      }
    }
    if (!sent.isEmpty()) {
      markSent(handle, sent, now);
      remind(handle, workspace, sent, now);
    }
  }

  private void markSent(Handle handle, List<SendingWindow.Ended> sent, Instant now) {
    List<Invitation> invitations = sent.stream().map(one -> one.dispatch().invitation()).toList();
    handle
        .attach(InvitationStore.class)
        .markSent(
            invitations.stream().map(Invitation::id).toList(),
            invitations.stream().map(messages::idOf).toList(),
            sent.stream().map(one -> one.delivery().providerId().orElse("")).toList(),
            now);
  }

  private void remind(Handle handle, UUID workspace, List<SendingWindow.Ended> sent, Instant now) {
    ZonedDateTime today = now.atZone(audiences.local(workspace).getZone());
    List<ReminderStore.Planned> reminders = new ArrayList<>();
    for (SendingWindow.Ended one : sent) {
      List<ReminderPlan> plans = one.dispatch().terms().reminders();
      for (int i = 0; i < plans.size(); i++) {
        reminders.add(
            new ReminderStore.Planned(
                one.dispatch().invitation().id(),
                i + 1,
                today.plusDays(plans.get(i).afterDays()).toInstant()));
      }
    }
    if (!reminders.isEmpty()) {
      handle.attach(ReminderStore.class).plan(reminders);
    }
  }

  private static void tryLater(Handle handle, Invitation invitation, String detail, Instant now) {
    boolean again = invitation.attempts() < MOST_ATTEMPTS;
    Duration pause = Duration.ofSeconds(30L << Math.min(invitation.attempts(), 7));
    Claims.mark(handle, invitation, again ? "waiting" : "failed", detail, now.plus(pause));
  }
}
