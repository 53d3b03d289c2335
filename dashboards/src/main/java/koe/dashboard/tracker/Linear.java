package koe.dashboard.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import koe.kernel.json.Json;

/**
 * Linear, by its GraphQL API. The project is a team's id. An issue has the id of its insight, so
 * that a second try makes no second one.
 */
final class Linear implements Vendor {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final String CREATE =
      """
      mutation IssueCreate($input: IssueCreateInput!) {
        issueCreate(input: $input) { success issue { id identifier url } }
      }""";

  @Override
  public Call create(Tracker tracker, String token, Draft draft) {
    ObjectNode body = Json.object().put("query", CREATE);
    body.putObject("variables")
        .putObject("input")
        .put("id", draft.id().toString())
        .put("teamId", tracker.project())
        .put("title", draft.title())
        .put("description", draft.text());
    return new Call(tracker.url() + "/graphql", Map.of("Authorization", token), body);
  }

  @Override
  public Optional<Made> made(Tracker tracker, JsonNode answer) {
    JsonNode issue = answer.at("/data/issueCreate/issue");
    return issue.path("id").isTextual()
        ? Optional.of(new Made(issue.path("id").asText(), issue.path("url").asText()))
        : Optional.empty();
  }

  @Override
  public boolean isSigned(Headers headers, byte[] body, String secret, Instant now) {
    if (!Signature.same(headers.first("Linear-Signature"), Signature.hex(body, secret))) {
      return false;
    }
    Instant sent = Instant.ofEpochMilli(Json.parse(body).path("webhookTimestamp").asLong());
    return Duration.between(sent, now).abs().compareTo(FRESH) <= 0;
  }

  @Override
  public Optional<News> news(JsonNode body) {
    if (!body.path("type").asText().equals("Issue")) {
      return Optional.empty();
    }
    String name = body.at("/data/id").asText();
    return switch (body.at("/data/state/type").asText()) {
      case "completed" -> Optional.of(new News(name, News.SHIPPED));
      case "canceled" -> Optional.of(new News(name, News.DECLINED));
      case "started", "unstarted" -> Optional.of(new News(name, News.PLANNED));
      default -> Optional.empty();
    };
  }
}
