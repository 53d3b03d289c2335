package koe.dashboard.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses. The first tries are free, each further one waits twice as long as the one
 * before; after the last that a quarter of an hour allows there is none until the first is
 * forgotten.
 */
final class Throttle {

  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_KEYS = 20_000;

  private final int free;
  private final int most;
  private final Map<String, Deque<Instant>> tries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /**
   * @param free how many tries need not wait
   * @param most how many tries a quarter of an hour allows
   */
  Throttle(int free, int most) {
    this.free = free;
    this.most = most;
  }

  /** Counts a try and answers zero, or how long to wait before it may be made. */
  synchronized Duration tryNow(String key, Instant now) {
    Deque<Instant> recent = tries.computeIfAbsent(key, unknown -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.peekFirst().plus(WINDOW).isAfter(now)) {
      recent.removeFirst();
    }
    Instant allowed = allowed(recent, now);
    if (allowed.isAfter(now)) {
      return Duration.between(now, allowed);
    }
    recent.addLast(now);
    return Duration.ZERO;
  }

  private Instant allowed(Deque<Instant> recent, Instant now) {
    if (recent.size() >= most) {
      return recent.getFirst().plus(WINDOW);
    }
    if (recent.size() < free) {
      return now;
    }
    return recent.getLast().plusSeconds(1L << Math.min(recent.size() - free, 9));
  }

  /** The right password was given: what was tried before is forgiven. */
  synchronized void forgive(String key) {
    tries.remove(key);
  }
}
