package koe.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** Long work that has ended, as its page tells. */
public record Job(JsonNode json) {

  private static final List<String> ENDED = List.of("succeeded", "failed", "cancelled");
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Waits until the work that was accepted has ended. */
  static Job ended(Http api, Reply accepted) {
    String path = accepted.expect(202).header("Location").orElseThrow();
    return new Job(
        Eventually.see(
            "the end of " + path,
            LIMIT,
            () -> api.get(path).expect(200).json(),
            job -> ENDED.contains(job.path("status").asText())));
  }

  public String status() {
    return json.path("status").asText();
  }

  public long done() {
    return json.path("done").asLong();
  }

  public long total() {
    return json.path("total").asLong();
  }

  public long errorCount() {
    return json.path("errorCount").asLong();
  }

  /** The lines that were refused, counted from 1 with the header. */
  public List<Long> badLines() {
    return json.path("errors").findValues("line").stream().map(JsonNode::asLong).toList();
  }
}
