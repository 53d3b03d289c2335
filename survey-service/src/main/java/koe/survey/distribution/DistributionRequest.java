package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * A distribution as somebody asks for it.
 *
 * @param kept what is stored of it: audience, message, sample, frequencyCapDays
 */
record DistributionRequest(
    UUID survey, String channel, Optional<String> name, Optional<Instant> at, ObjectNode kept) {

  private static final int MOST_CONTACTS = 100_000;

  static DistributionRequest read(JsonBody body) {
    body.only(
        "survey",
        "channel",
        "name",
        "audience",
        "message",
        "schedule",
        "sample",
        "frequencyCapDays");
    body.text("survey", 40);
    Optional<UUID> survey = body.id("survey");
    body.text("channel", 20);
    Optional<String> channel = body.oneOf("channel", Set.of("email", "link", "embed"));
    ObjectNode kept = Json.object();
    body.inside("audience").ifPresent(audience -> kept.set("audience", audience(audience)));
    body.inside("message")
        .ifPresent(
            message -> {
              MessageTemplate.check(message);
              kept.set("message", message.node());
            });
    body.integer("frequencyCapDays", 0, 3_650)
        .ifPresent(days -> kept.put("frequencyCapDays", days));
    sample(body).ifPresent(share -> kept.put("sample", share));
    Optional<Instant> at = body.inside("schedule").flatMap(DistributionRequest::at);
    body.orRefuse();
    return new DistributionRequest(
        survey.orElseThrow(), channel.orElseThrow(), body.optionalText("name", 200), at, kept);
  }

  private static Optional<Instant> at(JsonBody schedule) {
    schedule.only("at");
    return schedule.moment("at");
  }

  private static ObjectNode audience(JsonBody audience) {
    audience.only("contacts", "segment");
    List<String> contacts = audience.texts("contacts", MOST_CONTACTS);
    ObjectNode kept = Json.object();
    if (audience.has("contacts")) {
      kept.set("contacts", Json.mapper().valueToTree(contacts));
    }
    audience.optionalText("segment", 100).ifPresent(key -> kept.put("segment", key));
    if (audience.has("segment") && audience.has("contacts")) {
      audience.complain("", "either a segment or contacts");
    }
    return kept;
  }

  private static Optional<Double> sample(JsonBody body) {
    Optional<JsonNode> share = body.value("sample");
    if (share.isPresent()
        && (!share.get().isNumber() || share.get().asDouble() <= 0 || share.get().asDouble() > 1)) {
      body.complain("sample", "a share above 0 and at most 1 is expected");
      return Optional.empty();
    }
    return share.map(JsonNode::asDouble);
  }
}
