package koe.survey.distribution;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What may have changed since an invitation was planned. */
final class SecondLook {

  private final DistributionStore store;
  private final Clock clock;
  private final ContactPolicy policy;
  private final Map<UUID, InvitationStore.Standing> standing;
  private final Map<UUID, Map<String, Long>> completes = new HashMap<>();

  /**
   * @param clock tells the time in the workspace's zone
   */
  SecondLook(Handle handle, Clock clock, List<Invitation> claimed) {
    this.store = handle.attach(DistributionStore.class);
    this.clock = clock;
    this.policy = store.policy().map(ContactPolicy::of).orElse(ContactPolicy.NONE);
    this.standing =
        handle
            .attach(InvitationStore.class)
            .standing(claimed.stream().map(Invitation::id).distinct().toList())
            .stream()
            .collect(Collectors.toMap(InvitationStore.Standing::invitation, Function.identity()));
  }

  /** Why the message must not go out any more. */
  Optional<String> objection(Dispatch dispatch) {
    if (dispatch.terms().schedule().isOver(clock.instant())) {
      return Optional.of(SendGate.Reason.ENDED.word());
    }
    if (dispatch.invitation().reminder() > dispatch.terms().reminders().size()) {
      return Optional.of("this reminder was taken out");
    }
    InvitationStore.Standing said = standing.get(dispatch.invitation().id());
    if (said == null || said.suppressed()) {
      return Optional.of(SendGate.Reason.SUPPRESSED.word());
    }
    if (said.refused()) {
      return Optional.of(SendGate.Reason.NO_CONSENT.word());
    }
    return isFull(dispatch) ? Optional.of(SendGate.Reason.QUOTA.word()) : Optional.empty();
  }

  private boolean isFull(Dispatch dispatch) {
    Optional<Quota> quota = dispatch.terms().quota();
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
    return Decisions.times(
            dispatch.contact(),
            dispatch.terms().schedule(),
            dispatch.variant(),
            policy,
            clock.getZone())
        .next(now)
        .filter(next -> next.isAfter(now));
  }
}
