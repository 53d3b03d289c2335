package koe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Reads the same comments with a number of threads and takes the time. */
record Race(List<String> comments, int threads) {

  private static final double NANOS = 1e9;

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
      for (int i = 0; i < threads; i++) {
        Reading own = reading.get();
        work.add(() -> readAll(own, next));
      }
      long start = System.nanoTime();
      long seen = 0;
      for (Future<Long> done : runners.invokeAll(work)) {
        seen += done.get();
      }
      double seconds = (System.nanoTime() - start) / NANOS;
      if (seen == 0) {
        throw new IllegalStateException("nothing was read");
      }
      return comments.size() / seconds;
    } finally {
      runners.shutdownNow();
    }
  }

  private long readAll(Reading reading, AtomicInteger next) {
    long seen = 0;
    for (int i = next.getAndIncrement(); i < comments.size(); i = next.getAndIncrement()) {
      seen += reading.read(comments.get(i));
    }
    return seen;
  }
}
