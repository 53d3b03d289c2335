package koe.dashboard.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import koe.kernel.json.Json;

/** GitLab, by version 4 of its REST API. The project is its path with its groups. */
final class GitLab implements Vendor {

  @Override
  public Call create(Tracker tracker, String token, Draft draft) {
    String project = URLEncoder.encode(tracker.project(), StandardCharsets.UTF_8);
    return new Call(
        tracker.url() + "/api/v4/projects/" + project + "/issues",
        Map.of("PRIVATE-TOKEN", token),
        Json.object()
            .put("title", draft.title())
            .put("description", draft.text())
            .put("labels", "koe"));
  }

  @Override
  public Optional<Made> made(Tracker tracker, JsonNode answer) {
    return answer.path("iid").isIntegralNumber()
        ? Optional.of(
            new Made(
                tracker.project() + "#" + answer.path("iid").asLong(),
                answer.path("web_url").asText()))
        : Optional.empty();
  }

  /** GitLab does not sign; it shows the secret. */
  @Override
  public boolean isSigned(Headers headers, byte[] body, String secret, Instant now) {
    return Signature.same(headers.first("X-Gitlab-Token"), secret);
  }

  @Override
  public Optional<News> news(JsonNode body) {
    if (!body.path("object_kind").asText().equals("issue")) {
      return Optional.empty();
    }
    JsonNode issue = body.path("object_attributes");
    String name =
        body.at("/project/path_with_namespace").asText() + "#" + issue.path("iid").asLong();
    return switch (issue.path("action").asText()) {
      case "close" -> Optional.of(new News(name, News.SHIPPED));
      case "reopen" -> Optional.of(new News(name, News.PLANNED));
      default -> Optional.empty();
    };
  }
}
