package koe.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import koe.launcher.console.Progress;

/**
 * What runs while Koe is up, in the order of its start; it is stopped the other way round. Nothing
 * slips through that is being started while somebody asks to stop.
 */
final class Running implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Running.class.getName());

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Progress progress;

  Running(Progress progress) {
    this.progress = progress;
  }

  /** Stops everything when this process is asked to end. */
  void stopOnSignal() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
  }

  /** Starts a part, and remembers to stop it. */
  synchronized <T extends AutoCloseable> T keep(Callable<T> start) throws Exception {
    if (isStopping()) {
      throw new InterruptedException("stopping");
    }
    T part = start.call();
    parts.push(part);
    return part;
  }

  /** Does something to a part while nothing is being stopped. */
  synchronized void unlessStopping(Change change) throws Exception {
    if (!isStopping()) {
      change.make();
    }
  }

  boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** Waits a while; tells whether it was ended by somebody who asked to stop. */
  boolean awaitStop(Duration limit) throws InterruptedException {
    return stopping.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    stopping.countDown();
    synchronized (this) {
      if (parts.size() > 1) {
        progress.say("Stopping…");
      }
      while (!parts.isEmpty()) {
        close(parts.pop());
      }
    }
  }

  /** Something that is done to a part. */
  @FunctionalInterface
  interface Change {
    void make() throws Exception;
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      // The other parts are to be stopped all the same.
      LOG.log(Level.SEVERE, "not stopped in order: " + part, e);
    }
  }
}
