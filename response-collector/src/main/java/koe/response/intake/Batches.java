package koe.response.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import koe.kernel.web.Problem;

/**
 * Gathers what many requests ask for at once, so that one statement, or one commit, serves all of
 * it. Nothing is waited for: whatever came while the last batch was worked on is the next. What is
 * too much is refused before it waits, and nobody waits longer than a patience.
 */
final class Batches<I, O> implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(4_250);
  private static final Duration LOOK = Duration.ofMillis(250);

  /** What somebody asks for and waits for. */
  static final class Asked<I, O> {

    private final I item;
    private final long since = System.nanoTime();
    private final CompletableFuture<O> answer = new CompletableFuture<>();

    Asked(I item) {
      this.item = item;
    }

    I item() {
      return item;
    }

    void answer(O found) {
      answer.complete(found);
    }

    void refuse(Throwable reason) {
      answer.completeExceptionally(reason);
    }

    boolean isGivenUp() {
      return answer.isDone();
    }

    /** What was answered, if it was. */
    O answered() {
      return answer.join();
    }
  }

  private final BlockingQueue<Asked<I, O>> queue;
  private final ConcurrentLinkedQueue<Asked<I, O>> waiting = new ConcurrentLinkedQueue<>();
  private final int most;
  private final Consumer<List<Asked<I, O>>> work;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger impatient = new AtomicInteger();
  private volatile boolean running = true;

  /**
   * @param threads how many batches are worked on at once
   * @param most how many belong to a batch
   * @param room how many may wait
   * @param work answers or refuses each; what it throws refuses all that are left
   */
  Batches(String name, int threads, int most, int room, Consumer<List<Asked<I, O>>> work) {
    this.queue = new ArrayBlockingQueue<>(room);
    this.most = most;
    this.work = work;
    for (int i = 1; i <= threads; i++) {
      Thread thread = new Thread(this::run, "koe-" + name + "-" + i);
      thread.setDaemon(true);
      thread.start();
      this.threads.add(thread);
    }
    Thread watch = new Thread(this::watch, "koe-" + name + "-patience");
    watch.setDaemon(true);
    watch.start();
    this.threads.add(watch);
  }

  /**
   * Asks without waiting: what is answered or refused is told to the future, by the thread that
   * found it.
   */
  CompletableFuture<O> tell(I item) {
    Asked<I, O> asked = new Asked<>(item);
    // First among those that are watched over, so that none is forgotten.
    waiting.add(asked);
    if (impatient.get() > most || !running || !queue.offer(asked)) {
      asked.refuse(Problem.unavailable());
    }
    return asked.answer;
  }

  /**
   * Asks and waits.
   *
   * @throws Problem 503 if too many wait, or nothing moves
   */
  O ask(I item) {
    try {
      return tell(item).get();
    } catch (ExecutionException refused) {
      throw refused.getCause() instanceof RuntimeException reason
          ? reason
          : new IllegalStateException(refused.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable();
    }
  }

  int waiting() {
    return queue.size();
  }

  private void run() {
    while (running) {
      List<Asked<I, O>> batch = new ArrayList<>();
      try {
        batch.add(queue.take());
      } catch (InterruptedException stopped) {
        return;
      }
      queue.drainTo(batch, most - 1);
      // Who was told to come back is not served behind their back.
      batch.removeIf(Asked::isGivenUp);
      serve(batch);
      // Something moves again, be it only that the database refuses.
      impatient.set(0);
    }
  }

  /** Tells those who waited too long to come back; they are in the order in which they asked. */
  private void watch() {
    try {
      while (running) {
        Thread.sleep(LOOK.toMillis());
        for (Asked<I, O> eldest = waiting.peek();
            eldest != null && (eldest.isGivenUp() || isLate(eldest));
            eldest = waiting.peek()) {
          waiting.poll();
          if (!eldest.isGivenUp()) {
            impatient.incrementAndGet();
            eldest.refuse(Problem.unavailable());
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isLate(Asked<I, O> asked) {
    return System.nanoTime() - asked.since > PATIENCE.toNanos();
  }

  private void serve(List<Asked<I, O>> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      work.accept(batch);
    } catch (RuntimeException | Error failure) {
      batch.forEach(asked -> asked.refuse(failure));
    }
  }

  @Override
  public void close() {
    running = false;
    threads.forEach(Thread::interrupt);
    queue.forEach(asked -> asked.refuse(Problem.unavailable()));
  }
}
