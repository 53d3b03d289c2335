package koe.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import koe.launcher.console.Progress;

/** Sees that a part keeps running: one that has ended is started again, less and less eagerly. */
final class Watch {

  private static final Logger LOG = Logger.getLogger(Watch.class.getName());
  private static final Duration STEADY = Duration.ofMinutes(5);

  private final String name;
  private final BooleanSupplier runs;
  private final Callable<?> restart;
  private final Duration longest;
  private final Clock clock;
  private int failures;
  private Instant retryAt = Instant.MIN;
  private Instant startedAt;

  /**
   * @param longest the longest that it waits before it starts the part again
   */
  Watch(String name, BooleanSupplier runs, Callable<?> restart, Duration longest, Clock clock) {
    this.name = name;
    this.runs = runs;
    this.restart = restart;
    this.longest = longest;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /** Looks once, and starts the part again when that is due. */
  void look(Progress progress) {
    Instant now = clock.instant();
    if (runs.getAsBoolean()) {
      retryAt = Instant.MIN;
      if (startedAt.plus(STEADY).isBefore(now)) {
        failures = 0;
      }
    } else if (retryAt.equals(Instant.MIN)) {
      Duration delay = delay();
      retryAt = now.plus(delay);
      failures++;
      progress.say(name + " has ended; starting it again in " + delay.toSeconds() + " s…");
    } else if (!now.isBefore(retryAt)) {
      startAgain(progress);
    }
  }

  private void startAgain(Progress progress) {
    retryAt = Instant.MIN;
    try {
      restart.call();
      startedAt = clock.instant();
      if (runs.getAsBoolean()) {
        progress.say(name + " is running again");
      }
    } catch (Exception e) {
      // It is tried again later, for as long as Koe is up.
      LOG.log(Level.SEVERE, name + " did not start", e);
    }
  }

  private Duration delay() {
    Duration delay = Duration.ofSeconds(1L << Math.min(failures, 10));
    return delay.compareTo(longest) > 0 ? longest : delay;
  }
}
