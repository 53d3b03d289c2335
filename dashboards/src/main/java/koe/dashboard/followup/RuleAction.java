package koe.dashboard.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * The follow-up that a rule makes.
 *
 * @param dueIn how long there is for it, from when it is made
 * @param toNotify whom to tell, for those who deliver messages
 * @param sharing who gets it and how often one is made
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RuleAction(
    Optional<String> team,
    Optional<UUID> assignee,
    String priority,
    Optional<Duration> dueIn,
    @JsonProperty("notify") Optional<String> toNotify,
    @JsonUnwrapped Sharing sharing) {

  private static final Duration LONGEST = Duration.ofDays(366);

  static RuleAction read(JsonBody body) {
    body.only(
        "team",
        "assignee",
        "priority",
        "dueIn",
        "notify",
        "assign",
        "attribute",
        "holdOut",
        "dailyCap",
        "group",
        "stop");
    return new RuleAction(
        body.optionalText("team", 200),
        body.id("assignee"),
        body.oneOf("priority", Priority.WORDS).orElse(Priority.NORMAL.word()),
        duration(body),
        body.optionalText("notify", 500),
        Sharing.read(body));
  }

  private static Optional<Duration> duration(JsonBody body) {
    Optional<String> text = body.optionalText("dueIn", 40);
    try {
      Optional<Duration> duration = text.map(Duration::parse);
      if (duration.filter(it -> it.isNegative() || it.compareTo(LONGEST) > 0).isPresent()) {
        body.complain("dueIn", "a time from PT0S to P366D is expected");
      }
      return duration;
    } catch (DateTimeException wrong) {
      body.complain("dueIn", "a duration such as PT24H or P3D is expected");
      return Optional.empty();
    }
  }

  static RuleAction of(JsonNode stored) {
    return read(JsonBody.of(stored));
  }

  JsonNode toJson() {
    return Json.mapper().valueToTree(this);
  }
}
