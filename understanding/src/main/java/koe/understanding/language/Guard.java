package koe.understanding.language;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps a reader that no one can fully trust away from everything else: few threads, a short queue,
 * a time limit, and an overflowing stack or heap costs one comment and not the server.
 */
final class Guard implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Guard.class.getName());

  private static final Duration LIMIT = Duration.ofSeconds(2);

  // Loading the model is the first comment's wait and not its fault.
  private static final Duration FIRST_LIMIT = Duration.ofSeconds(30);

  private static final int WAITING = 1_000;

  private final ThreadPoolExecutor threads;
  private volatile boolean warm;

  Guard(String name) {
    int size = Math.max(2, Runtime.getRuntime().availableProcessors());
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** What the work gives, or nothing where it failed or took too long. */
  <T> Optional<T> call(Callable<T> work) {
    Future<T> future;
    try {
      future = threads.submit(work);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.WARNING, "Too many comments wait for the English reader");
      return Optional.empty();
    }
    return await(future);
  }

  private <T> Optional<T> await(Future<T> future) {
    try {
      T result = future.get((warm ? LIMIT : FIRST_LIMIT).toMillis(), TimeUnit.MILLISECONDS);
      warm = true;
      return Optional.of(result);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      future.cancel(true);
      LOG.log(Level.WARNING, "The English reader gave up on a comment after {0}", LIMIT);
    } catch (ExecutionException e) {
      // The cause may be an Error, which the executor has kept from this thread.
      LOG.log(Level.WARNING, "The English reader failed on a comment", e.getCause());
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
