package koe.launcher.home;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long to wait for something that nobody reports. */
public record Patience(Duration limit) {

  private static final long GLANCE_MILLIS = 25;

  /** Waits until a condition holds, and tells whether it did in time. */
  public boolean until(BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(GLANCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return condition.getAsBoolean();
      }
    }
    return true;
  }
}
