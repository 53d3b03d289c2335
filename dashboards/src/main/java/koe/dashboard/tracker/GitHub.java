package koe.dashboard.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import koe.kernel.json.Json;

/** GitHub Issues, by its REST API of 2022-11-28. The project is {@code owner/repository}. */
final class GitHub implements Vendor {

  @Override
  public Call create(Tracker tracker, String token, Draft draft) {
    ObjectNode issue = Json.object().put("title", draft.title()).put("body", draft.text());
    issue.putArray("labels").add("koe");
    return new Call(
        tracker.url() + "/repos/" + tracker.project() + "/issues",
        Map.of(
            "Authorization", "Bearer " + token,
            "Accept", "application/vnd.github+json",
            "X-GitHub-Api-Version", "2022-11-28"),
        issue);
  }

  @Override
  public Optional<Made> made(Tracker tracker, JsonNode answer) {
    return answer.path("number").isIntegralNumber()
        ? Optional.of(
            new Made(
                tracker.project() + "#" + answer.path("number").asLong(),
                answer.path("html_url").asText()))
        : Optional.empty();
  }

  @Override
  public boolean isSigned(Headers headers, byte[] body, String secret, Instant now) {
    return Signature.same(
        headers.first("X-Hub-Signature-256"), "sha256=" + Signature.hex(body, secret));
  }

  @Override
  public Optional<News> news(JsonNode body) {
    JsonNode issue = body.path("issue");
    String name = body.at("/repository/full_name").asText() + "#" + issue.path("number").asLong();
    return switch (body.path("action").asText()) {
      case "closed" ->
          Optional.of(
              new News(
                  name,
                  issue.path("state_reason").asText().equals("not_planned")
                      ? News.DECLINED
                      : News.SHIPPED));
      case "reopened", "assigned" -> Optional.of(new News(name, News.PLANNED));
      default -> Optional.empty();
    };
  }
}
