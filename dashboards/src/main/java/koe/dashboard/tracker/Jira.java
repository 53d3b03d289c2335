package koe.dashboard.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;

/**
 * Jira, by version 3 of the REST API in the cloud and version 2 on a company's own server. The
 * project is its key.
 *
 * @param cloud true if a token belongs to an account and texts are documents
 */
record Jira(boolean cloud) implements Vendor {

  private static final Set<String> NOT_DONE =
      Set.of("won't do", "won't fix", "duplicate", "cannot reproduce", "declined", "rejected");

  @Override
  public Call create(Tracker tracker, String token, Draft draft) {
    ObjectNode body = Json.object();
    ObjectNode fields = body.putObject("fields");
    fields.putObject("project").put("key", tracker.project());
    fields.putObject("issuetype").put("name", "Task");
    fields.put("summary", draft.title());
    fields.putArray("labels").add("koe");
    if (cloud) {
      fields.set("description", document(draft.text()));
    } else {
      fields.put("description", draft.text());
    }
    return new Call(
        tracker.url() + "/rest/api/" + (cloud ? "3" : "2") + "/issue",
        Map.of("Authorization", credentials(tracker, token), "Accept", "application/json"),
        body);
  }

  private String credentials(Tracker tracker, String token) {
    if (!cloud) {
      return "Bearer " + token;
    }
    String pair = tracker.account().orElse("") + ":" + token;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode document(String text) {
    ObjectNode document = Json.object().put("type", "doc").put("version", 1);
    var content = document.putArray("content");
    for (String line : text.split("\\R")) {
      if (!line.isBlank()) {
        content
            .addObject()
            .put("type", "paragraph")
            .putArray("content")
            .addObject()
            .put("type", "text")
            .put("text", line);
      }
    }
    return document;
  }

  @Override
  public Optional<Made> made(Tracker tracker, JsonNode answer) {
    String key = answer.path("key").asText();
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(new Made(key, tracker.url() + "/browse/" + key));
  }

  @Override
  public boolean isSigned(Headers headers, byte[] body, String secret, Instant now) {
    return Signature.same(
        headers.first("X-Hub-Signature"), "sha256=" + Signature.hex(body, secret));
  }

  @Override
  public Optional<News> news(JsonNode body) {
    if (!body.path("webhookEvent").asText().equals("jira:issue_updated")) {
      return Optional.empty();
    }
    String name = body.at("/issue/key").asText();
    String resolution = body.at("/issue/fields/resolution/name").asText();
    return switch (body.at("/issue/fields/status/statusCategory/key").asText()) {
      case "done" ->
          Optional.of(
              new News(
                  name,
                  NOT_DONE.contains(resolution.toLowerCase(java.util.Locale.ROOT))
                      ? News.DECLINED
                      : News.SHIPPED));
      case "indeterminate" -> Optional.of(new News(name, News.PLANNED));
      default -> Optional.empty();
    };
  }
}
