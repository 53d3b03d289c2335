package koe.launcher.bench;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** The machine that is measured on. */
final class Machine {

  private Machine() {}

  /** Date, cores, what else they are doing, and the Java that runs on them. */
  static String describe(Clock clock) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(
        Locale.ROOT,
        "%s, %d cores%s, %s %s, JDK %s",
        LocalDate.now(clock),
        Runtime.getRuntime().availableProcessors(),
        load < 0 ? "" : String.format(Locale.ROOT, " (load %.1f)", load),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.version"));
  }
}
