package koe.dashboard.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a follow-up went, by the clock.
 *
 * @param waitingSince since when the customer's answer is waited for
 * @param paused for how many seconds it was waited for before
 * @param escalations how often it went to the next owner because it was late
 * @param escalateAt when it does so again
 * @param duplicateOf the task that it repeats
 * @param responses how many responses it stands for
 */
public record Course(
    Optional<Instant> waitingSince,
    long paused,
    Optional<Instant> firstContactAt,
    Optional<Instant> resolvedAt,
    int reopened,
    int escalations,
    Optional<Instant> escalateAt,
    Optional<UUID> duplicateOf,
    int responses) {

  static Course begun() {
    return standingFor(1);
  }

  /** Of a task that further responses join one by one. */
  static Course gathering() {
    return standingFor(0);
  }

  private static Course standingFor(int responses) {
    return new Course(
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        responses);
  }

  Course waiting(Optional<Instant> since, long pausedSoFar) {
    return new Course(
        since,
        pausedSoFar,
        firstContactAt,
        resolvedAt,
        reopened,
        escalations,
        escalateAt,
        duplicateOf,
        responses);
  }

  /** The customer was reached for, if not before. */
  Course contacted(Instant now) {
    return firstContactAt.isPresent()
        ? this
        : new Course(
            waitingSince,
            paused,
            Optional.of(now),
            resolvedAt,
            reopened,
            escalations,
            escalateAt,
            duplicateOf,
            responses);
  }

  Course resolved(Optional<Instant> at, int timesReopened) {
    return new Course(
        waitingSince,
        paused,
        firstContactAt,
        at,
        timesReopened,
        escalations,
        escalateAt,
        duplicateOf,
        responses);
  }

  Course escalating(int times, Optional<Instant> next) {
    return new Course(
        waitingSince,
        paused,
        firstContactAt,
        resolvedAt,
        reopened,
        times,
        next,
        duplicateOf,
        responses);
  }

  Course repeating(Optional<UUID> other) {
    return new Course(
        waitingSince,
        paused,
        firstContactAt,
        resolvedAt,
        reopened,
        escalations,
        escalateAt,
        other,
        responses);
  }
}
