package koe.dashboard.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;

/**
 * Any other tracker behind an address of one's own: it takes the insight as JSON, answers with the
 * issue's {@code name} and {@code url}, and calls back with {@code name} and {@code status}.
 */
final class PlainHook implements Vendor {

  @Override
  public Call create(Tracker tracker, String token, Draft draft) {
    return new Call(
        tracker.url(),
        Map.of("Authorization", "Bearer " + token, "Idempotency-Key", draft.id().toString()),
        Json.object()
            .put("insight", draft.id().toString())
            .put("project", tracker.project())
            .put("title", draft.title())
            .put("text", draft.text()));
  }

  @Override
  public Optional<Made> made(Tracker tracker, JsonNode answer) {
    return answer.path("name").isTextual()
        ? Optional.of(new Made(answer.path("name").asText(), answer.path("url").asText()))
        : Optional.empty();
  }

  @Override
  public boolean isSigned(Headers headers, byte[] body, String secret, Instant now) {
    return Signature.same(
        headers.first("X-Koe-Signature-256"), "sha256=" + Signature.hex(body, secret));
  }

  @Override
  public Optional<News> news(JsonNode body) {
    String status = body.path("status").asText();
    return Set.of(News.PLANNED, News.SHIPPED, News.DECLINED).contains(status)
        ? Optional.of(new News(body.path("name").asText(), status))
        : Optional.empty();
  }
}
