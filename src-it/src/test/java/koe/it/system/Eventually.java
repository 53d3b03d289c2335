package koe.it.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import koe.launcher.home.Patience;

/** Waits for what Koe does in the background. */
public final class Eventually {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  private Eventually() {}

  /** The first value that fits. */
  public static <T> T see(String what, Supplier<T> look, Predicate<T> fits) {
    return see(what, LIMIT, look, fits);
  }

  /** The first value that fits, if it comes in time. */
  public static <T> T see(String what, Duration limit, Supplier<T> look, Predicate<T> fits) {
    List<T> seen = new ArrayList<>();
    boolean fitting =
        new Patience(limit)
            .until(
                () -> {
                  T value = look.get();
                  seen.clear();
                  seen.add(value);
                  return fits.test(value);
                });
    T value = seen.get(0);
    if (!fitting) {
      throw new AssertionError("never seen: " + what + "; last: " + value);
    }
    return value;
  }
}
