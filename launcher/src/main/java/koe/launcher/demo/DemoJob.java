package koe.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.LongConsumer;
import koe.launcher.console.Refusal;

/** Long work that Koe accepted, watched until it is over. */
record DemoJob(DemoApi api, String address) {

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final int MOST_LOOKS = 3_600;

  static DemoJob of(DemoApi api, DemoApi.Reply reply) {
    return new DemoJob(
        api,
        reply
            .location()
            .orElseThrow(() -> new Refusal("The demo was not filled: a job has no address")));
  }

  /** Waits for the end; all rows must have gone in. */
  void await(LongConsumer done) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      JsonNode job = api.get(address);
      done.accept(job.path("done").asLong());
      if (isOver(job)) {
        return;
      }
      api.pause().take(LOOK_EVERY);
    }
    throw new Refusal("The demo was not filled: the job at " + address + " does not end");
  }

  private static boolean isOver(JsonNode job) {
    return switch (job.path("status").asText()) {
      case "succeeded" -> {
        if (!job.path("errors").isEmpty()) {
          throw refused(job);
        }
        yield true;
      }
      case "failed", "cancelled" -> throw refused(job);
      default -> false;
    };
  }

  private static Refusal refused(JsonNode job) {
    return new Refusal(
        "The demo was not filled: a job of the kind %s %s, first complaint: %s"
            .formatted(
                job.path("kind").asText(),
                job.path("status").asText(),
                job.path("errors").path(0)));
  }
}
