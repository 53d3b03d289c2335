package koe.survey.distribution;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.survey.contact.ContactStore;
import org.jdbi.v3.core.Handle;

/** What may have changed since an invitation was planned. */
final class SecondLook {

  private final DistributionStore store;
  private final Clock clock;
  private final ContactPolicy policy;
  private final Set<String> suppressed = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<UUID, Map<String, Long>> completes = new HashMap<>();

  /**
   * @param clock tells the time in the workspace's zone
   */
  SecondLook(Handle handle, Clock clock, List<Invitation> claimed) {
    this.store = handle.attach(DistributionStore.class);
    this.clock = clock;
    this.policy = store.policy().map(ContactPolicy::of).orElse(ContactPolicy.NONE);
    for (String channel : Set.of("email", "sms", "line")) {
      List<String> addresses =
          claimed.stream()
              .filter(one -> one.channel().equals(channel))
              .map(Invitation::address)
              .toList();
      if (!addresses.isEmpty()) {
        store.suppressed(channel, addresses).forEach(one -> suppressed.add(channel + " " + one));
      }
    }
    handle
        .attach(ContactStore.class)
        .consents(claimed.stream().map(Invitation::contact).toList())
        .stream()
        .filter(consent -> !consent.granted())
        .forEach(consent -> refused.add(consent.channel() + " " + consent.contact()));
  }

  /** Why the message must not go out any more. */
  Optional<String> objection(Dispatch dispatch) {
    Invitation invitation = dispatch.invitation();
    if (suppressed.contains(invitation.channel() + " " + invitation.address())) {
      return Optional.of(SendGate.Reason.SUPPRESSED.word());
    }
    if (refused.contains(invitation.channel() + " " + invitation.contact())) {
      return Optional.of(SendGate.Reason.NO_CONSENT.word());
    }
    return isFull(dispatch) ? Optional.of(SendGate.Reason.QUOTA.word()) : Optional.empty();
  }

  private boolean isFull(Dispatch dispatch) {
    Optional<Quota> quota = Quota.of(dispatch.distribution().request());
    return quota.isPresent()
        && completes
                .computeIfAbsent(
                    dispatch.distribution().id(), id -> Decisions.completes(store, id, quota.get()))
                .getOrDefault(quota.get().group(dispatch.contact()), 0L)
            >= quota.get().completes();
  }

  /** When the message may go out, if not now. */
  Optional<Instant> later(Dispatch dispatch) {
    Instant now = clock.instant();
    Schedule schedule = Schedule.of(dispatch.distribution().request());
    return Decisions.times(
            dispatch.contact(), schedule, dispatch.variant(), policy, clock.getZone())
        .next(now)
        .filter(next -> next.isAfter(now));
  }
}
