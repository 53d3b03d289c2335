package koe.kernel.db;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How long background work stands back after a step, so that customers are served first: the busier
 * the machine, the longer; never so long that the work does not get on.
 */
final class Pressure {

  /** Below this share of the machine's time there is room for everybody. */
  private static final double BUSY = 0.75;

  private static final int SHARES = 6;
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration BELIEVED = Duration.ofMillis(500);

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static volatile double load;
  private static volatile long looked = System.nanoTime() - BELIEVED.toNanos();

  private Pressure() {}

  /** The rest that is due now, after a step of work. */
  static Duration restAfter(Duration worked) {
    long now = System.nanoTime();
    if (now - looked > BELIEVED.toNanos()) {
      looked = now;
      load = MACHINE.getCpuLoad();
    }
    return rest(load, worked);
  }

  /** On a busy machine a step is followed by a rest of several times its length. */
  static Duration rest(double load, Duration worked) {
    if (load < BUSY) {
      return Duration.ZERO;
    }
    Duration rest = worked.multipliedBy(SHARES);
    return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
  }
}
