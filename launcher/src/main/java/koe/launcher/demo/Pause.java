package koe.launcher.demo;

import java.time.Duration;
import koe.launcher.console.Refusal;

/** Waits between two looks at something that takes time. */
@FunctionalInterface
interface Pause {

  void take(Duration length);

  static Pause real() {
    return length -> {
      try {
        Thread.sleep(length.toMillis());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new Refusal("The demo was stopped before it was filled", stopped);
      }
    };
  }
}
