package koe.it.system;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Many calls at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What each call answered, in their order. */
  public static <T> List<T> all(Stream<Supplier<T>> calls) {
    List<Supplier<T>> waiting = calls.toList();
    CountDownLatch start = new CountDownLatch(waiting.size());
    ExecutorService threads = Executors.newFixedThreadPool(waiting.size());
    try {
      List<CompletableFuture<T>> running =
          waiting.stream()
              .map(call -> CompletableFuture.supplyAsync(() -> together(start, call), threads))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static <T> T together(CountDownLatch start, Supplier<T> call) {
    start.countDown();
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return call.get();
  }
}
