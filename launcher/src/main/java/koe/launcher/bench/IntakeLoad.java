package koe.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import koe.kernel.json.Json;
import koe.launcher.console.Refusal;

/** Customers who answer a survey through its open link, many at once. */
final class IntakeLoad {

  private static final String PATH = "/r/api/v1/responses";

  private final URI base;
  private final String body;

  IntakeLoad(URI base, UUID survey, String link) {
    this.base = base;
    var json = Json.object().put("survey", survey.toString()).put("link", link);
    json.putObject("answers")
        .put("nps", 9)
        .put("sat", 4)
        .put("reason", "店員さんの説明が分かりやすく、待ち時間も短かったです。");
    this.body = Json.write(json);
  }

  /**
   * What came of it.
   *
   * @param perSecond accepted answers a second
   * @param p99 the time in milliseconds within which 99 of 100 were answered
   */
  record Result(double perSecond, double p99) {}

  /** An answer under a key of its own. */
  byte[] request(UUID key) {
    return OpenConnection.post(PATH, "Idempotency-Key: " + key + "\r\n", body);
  }

  URI base() {
    return base;
  }

  /** Answers as fast as so many clients can, each waiting for its last answer. */
  Result run(int clients, Duration duration) throws Exception {
    return run(clients, duration, Long.MAX_VALUE);
  }

  /**
   * @param perSecond how many are sent a second in all, at most
   */
  Result run(int clients, Duration duration, long perSecond) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    long pause = perSecond == Long.MAX_VALUE ? 0 : clients * 1_000_000_000L / perSecond;
    try {
      List<Callable<List<Long>>> work = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        work.add(() -> answer(end, pause));
      }
      List<Long> times = new ArrayList<>();
      for (Future<List<Long>> future : threads.invokeAll(work)) {
        times.addAll(future.get());
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Result(sorted.length / seconds, sorted[(int) (sorted.length * 0.99)] / 1e6);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Long> answer(long end, long pause) throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    try (OpenConnection connection = new OpenConnection(base)) {
      long due = System.nanoTime();
      while (due < end) {
        long wait = due - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
        // Counted from when it was due: a queue before the door counts, too.
        long begin = pause > 0 ? due : System.nanoTime();
        OpenConnection.Answer answer = connection.send(request(UUID.randomUUID()));
        if (answer.status() != 201) {
          throw new Refusal("Koe answered " + answer.status() + " " + answer.body());
        }
        times.add(System.nanoTime() - begin);
        due = pause > 0 ? due + pause : System.nanoTime();
      }
    }
    return times;
  }
}
