package koe.launcher.leash;

import java.io.IOException;
import java.time.Duration;

/**
 * Ties a server to its launcher: when the pipe from the launcher closes, whether it was asked to
 * stop or was killed, the server stops too. Loaded into the server as an agent.
 */
public final class Leash {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Leash() {}

  public static void premain(String unused) {
    start("leash", Leash::hold);
  }

  private static void hold() {
    try {
      while (System.in.read() >= 0) {
        // The launcher says nothing; only the end of the pipe counts.
      }
    } catch (IOException broken) {
      // A broken pipe means the same as a closed one.
    }
    start("leash-end", Leash::haltWhenPatienceEnds);
    System.exit(0);
  }

  private static void haltWhenPatienceEnds() {
    try {
      Thread.sleep(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
