package koe.survey.channel;

import java.time.Duration;
import java.util.Optional;

/** Spreads messages evenly so that no more than a rate are handed over. */
final class Pace {

  private final long between;
  private long next = Long.MIN_VALUE;

  private Pace(long between) {
    this.between = between;
  }

  /**
   * @param most how many in the period, or 0 for no limit
   */
  static Pace of(int most, Duration period) {
    return new Pace(most == 0 ? 0 : period.toNanos() / most);
  }

  /**
   * How long one would wait for a turn.
   *
   * @param now the machine's own count of nanoseconds
   */
  synchronized Duration delay(long now) {
    return Duration.ofNanos(next == Long.MIN_VALUE ? 0 : Math.max(0, next - now));
  }

  /**
   * Takes the next turn and tells how long to wait for it; none if that is longer than one would.
   */
  synchronized Optional<Duration> turn(long now, Duration longest) {
    Duration delay = delay(now);
    if (delay.compareTo(longest) > 0) {
      return Optional.empty();
    }
    next = now + delay.toNanos() + between;
    return Optional.of(delay);
  }
}
