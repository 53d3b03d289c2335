package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
    List<InvitationStore.Sent> sent = new ArrayList<>();
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
            sent.add(
                new InvitationStore.Sent(
                    invitation.id(), messages.idOf(invitation), delivery.providerId()));
            remind(handle, workspace, dispatch, now);
          }
        }
        case REFUSED -> Claims.mark(handle, invitation, "failed", delivery.detail(), now);
        case TRY_LATER -> tryLater(handle, invitation, delivery.detail(), now);
        case UNKNOWN -> Claims.mark(handle, invitation, "inDoubt", delivery.detail(), now);
      }
    }
    handle.attach(InvitationStore.class).markSent(sent, now);
  }

  private void remind(Handle handle, UUID workspace, Dispatch dispatch, Instant now) {
    List<ReminderPlan> plans = ReminderPlan.of(dispatch.distribution().request());
    if (!plans.isEmpty()) {
      handle
          .attach(ReminderStore.class)
          .plan(
              dispatch.invitation().id(),
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
