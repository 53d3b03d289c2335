package koe.response.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Test
  void what_comes_while_a_batch_is_worked_on_is_the_next_batch() throws Exception {
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch all = new CountDownLatch(1);
    ExecutorService callers = Executors.newFixedThreadPool(20);
    try (Batches<Integer, Integer> batches =
        new Batches<>(
            "test",
            1,
            100,
            100,
            asked -> {
              sizes.add(asked.size());
              first.countDown();
              await(all);
              asked.forEach(one -> one.answer(one.item() * 2));
            })) {
      Future<Integer> opening = callers.submit(() -> batches.ask(1));
      await(first);
      List<Future<Integer>> others =
          IntStream.range(0, 19).mapToObj(i -> callers.submit(() -> batches.ask(i))).toList();
      while (batches.waiting() < 19) {
        Thread.onSpinWait();
      }
      all.countDown();
      assertThat(opening.get()).isEqualTo(2);
      for (int i = 0; i < 19; i++) {
        assertThat(others.get(i).get()).isEqualTo(2 * i);
      }
      assertThat(sizes).containsExactly(1, 19);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void what_is_too_much_is_refused_before_it_waits() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try (Batches<Integer, Integer> batches =
        new Batches<>(
            "test",
            1,
            1,
            1,
            asked -> {
              busy.countDown();
              await(end);
              asked.forEach(one -> one.answer(0));
            })) {
      callers.execute(() -> batches.ask(1));
      await(busy);
      callers.execute(() -> batches.ask(2));
      while (batches.waiting() < 1) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> batches.ask(3))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
      end.countDown();
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void a_failure_reaches_everybody_who_waits_for_the_batch() {
    try (Batches<Integer, Integer> batches =
        new Batches<>(
            "test",
            1,
            10,
            10,
            asked -> {
              throw new IllegalStateException("away");
            })) {
      assertThatThrownBy(() -> batches.ask(1)).hasMessage("away");
      assertThatThrownBy(() -> batches.ask(1)).hasMessage("away");
    }
  }

  @Test
  void after_a_time_of_refusals_it_takes_what_comes() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Batches<Integer, Integer> batches =
        new Batches<>(
            "test",
            1,
            1,
            100,
            asked -> {
              await(end);
              asked.forEach(one -> one.answer(one.item()));
            })) {
      List<CompletableFuture<Integer>> stuck =
          IntStream.range(0, 5).mapToObj(batches::tell).toList();
      stuck.forEach(one -> assertThatThrownBy(one::join).hasCauseInstanceOf(Problem.class));
      assertThatThrownBy(() -> batches.ask(6)).isInstanceOf(Problem.class);
      end.countDown();
      while (batches.waiting() > 0) {
        Thread.onSpinWait();
      }
      assertThat(eventually(batches)).isEqualTo(7);
    }
  }

  private static int eventually(Batches<Integer, Integer> batches) {
    while (true) {
      try {
        return batches.ask(7);
      } catch (Problem stillRefused) {
        Thread.onSpinWait();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
