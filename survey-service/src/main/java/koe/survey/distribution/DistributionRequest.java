package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
 * @param kept what is stored of it: audience, words, schedule and limits
 */
public record DistributionRequest(
    UUID survey, String channel, Optional<String> name, Optional<Instant> at, ObjectNode kept) {

  private static final int MOST_CONTACTS = 100_000;
  private static final Set<String> CHANNELS = Set.of("email", "sms", "line", "link", "embed");
  private static final String[] KEYS = {
    "survey",
    "channel",
    "name",
    "audience",
    "message",
    "schedule",
    "reminders",
    "variants",
    "sample",
    "quota",
    "frequencyCapDays",
    "promotional",
    "incentive"
  };

  /**
   * Reads it.
   *
   * @throws koe.kernel.web.Problem 422 with a pointer to everything that could not be sent
   */
  public static DistributionRequest read(JsonBody body) {
    body.only(KEYS);
    body.text("survey", 40);
    Optional<UUID> survey = body.id("survey");
    body.text("channel", 20);
    Optional<String> channel = body.oneOf("channel", CHANNELS);
    ObjectNode kept = Json.object();
    body.inside("audience").ifPresent(audience -> kept.set("audience", audience(audience)));
    words(body, channel.orElse("email"), kept);
    limits(body, kept);
    Optional<Schedule> schedule = body.inside("schedule").map(Schedule::read);
    body.orRefuse();
    schedule.ifPresent(one -> kept.set("schedule", one.toJson()));
    return new DistributionRequest(
        survey.orElseThrow(),
        channel.orElseThrow(),
        body.optionalText("name", 200),
        schedule.flatMap(Schedule::at),
        kept);
  }

  private static void words(JsonBody body, String channel, ObjectNode kept) {
    body.inside("message")
        .ifPresent(
            message -> {
              MessageTemplate.check(message, channel);
              kept.set("message", message.node());
            });
    ArrayNode variants = Json.mapper().createArrayNode();
    Variant.read(body, channel).forEach(variant -> variants.add(variant.toJson()));
    if (!variants.isEmpty()) {
      kept.set("variants", variants);
    }
    ArrayNode reminders = Json.mapper().createArrayNode();
    ReminderPlan.read(body, channel).forEach(reminder -> reminders.add(reminder.toJson()));
    if (!reminders.isEmpty()) {
      kept.set("reminders", reminders);
    }
    body.flag("promotional").ifPresent(flag -> kept.put("promotional", flag));
    body.optionalText("incentive", Variant.LONGEST_INCENTIVE)
        .ifPresent(promise -> kept.put("incentive", promise));
  }

  private static void limits(JsonBody body, ObjectNode kept) {
    body.integer("frequencyCapDays", 0, 3_650)
        .ifPresent(days -> kept.put("frequencyCapDays", days));
    sample(body).ifPresent(share -> kept.put("sample", share));
    body.inside("quota").map(Quota::read).ifPresent(quota -> kept.set("quota", quota.toJson()));
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
