package koe.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Reads the same comments over and over for a while, with a number of threads. */
record Race(List<String> comments, int threads) {

  // Long enough for rests that the machine takes to even out.
  private static final Duration WHILE = Duration.ofSeconds(3);

  Race {
    comments = List.copyOf(comments);
  }

  /**
   * Comments a second.
   *
   * @param reading gives each thread its own
   */
  double run(Supplier<Reading> reading) throws InterruptedException, ExecutionException {
    ExecutorService runners = Executors.newFixedThreadPool(threads);
    try {
      AtomicInteger next = new AtomicInteger();
      List<Callable<Long>> work = new ArrayList<>();
      long start = System.nanoTime();
      for (int i = 0; i < threads; i++) {
        Reading own = reading.get();
        work.add(() -> read(own, next, start + WHILE.toNanos()));
      }
      long seen = 0;
      for (Future<Long> done : runners.invokeAll(work)) {
        seen += done.get();
      }
      if (seen == 0) {
        throw new IllegalStateException("nothing was read");
      }
      return next.get() * 1e9 / (System.nanoTime() - start);
    } finally {
      runners.shutdownNow();
    }
  }

  private long read(Reading reading, AtomicInteger next, long end) {
    long seen = 0;
    while (System.nanoTime() < end) {
      seen += reading.read(comments.get(next.getAndIncrement() % comments.size()));
    }
    return seen;
  }
}
