package koe.launcher.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests that leave at a fixed pace, whether those before are answered or not, as visitors come.
 * A request that had to wait for its turn counts from when it was due.
 */
record Pace(HttpClient client, int perSecond) {

  /** The times of all answers in milliseconds. */
  Waits run(int count, IntFunction<HttpRequest> requests) {
    List<CompletableFuture<Double>> answers = new ArrayList<>(count);
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = begin + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      answers.add(
          client
              .sendAsync(requests.apply(i), BodyHandlers.ofByteArray())
              .thenApply(answer -> since(due, answer)));
    }
    return new Waits(answers.stream().map(CompletableFuture::join).toList());
  }

  /** One request after the other, so that a server that has just started is not run over. */
  void warmUp(int count, IntFunction<HttpRequest> requests)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      client.send(requests.apply(i), BodyHandlers.discarding());
    }
  }

  /** A request that is refused counts as one that never comes. */
  private static double since(long due, HttpResponse<byte[]> answer) {
    return answer.statusCode() == 200 ? (System.nanoTime() - due) / 1e6 : Double.POSITIVE_INFINITY;
  }

  /** How long answers took, in milliseconds. */
  record Waits(List<Double> sorted) {

    Waits {
      sorted = sorted.stream().sorted().toList();
    }

    /** The share of requests that were refused. */
    double refused() {
      return (double) sorted.stream().filter(wait -> wait.isInfinite()).count() / sorted.size();
    }

    /** The time within which this share of all answers came. */
    double within(double share) {
      int last = (int) Math.ceil(share * sorted.size()) - 1;
      return sorted.get(Math.max(0, last));
    }
  }
}
