package koe.kernel.db;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A thread that does one kind of work as long as there is some, and looks again after a pause. On a
 * busy machine it stands back after each step ({@link Pressure}). What it does is leased from the
 * database, so that a failure costs a repetition and nothing else.
 */
public final class Worker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Worker.class.getName());
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final String name;
  private final Duration pause;
  private final IntSupplier step;
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread;
  private volatile boolean running = true;

  /**
   * @param step does some work and answers how much it did; zero means that there is none
   */
  public Worker(String name, Duration pause, IntSupplier step) {
    this.name = name;
    this.pause = pause;
    this.step = step;
    this.thread = new Thread(this::run, "koe-" + name);
    this.thread.setDaemon(true);
  }

  public Worker start() {
    thread.start();
    return this;
  }

  /** There may be work now; do not wait for the pause to end. */
  public void wake() {
    wake.release();
  }

  private void run() {
    while (running) {
      try {
        long begin = System.nanoTime();
        boolean idle = step.getAsInt() == 0;
        rest(idle ? pause : Pressure.restAfter(Duration.ofNanos(System.nanoTime() - begin)));
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, name + " failed and tries again", failure);
        restAfterFailure();
      }
    }
  }

  private void rest(Duration duration) throws InterruptedException {
    if (wake.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }

  private void restAfterFailure() {
    try {
      rest(AFTER_FAILURE);
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
