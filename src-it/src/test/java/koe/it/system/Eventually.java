package koe.it.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
    AtomicReference<Optional<T>> last = new AtomicReference<>(Optional.empty());
    boolean seen =
        new Patience(limit)
            .until(
                () -> {
                  T value = look.get();
                  last.set(Optional.of(value));
                  return fits.test(value);
                });
    T value = last.get().orElseThrow();
    if (!seen) {
      throw new AssertionError("never seen: " + what + "; last: " + value);
    }
    return value;
  }
}
