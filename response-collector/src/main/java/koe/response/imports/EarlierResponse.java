package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * A response that was given before, somewhere else or here.
 *
 * @param original what it is called here if it is of this survey, was exported and comes back
 * @param status complete or partial
 */
record EarlierResponse(
    Optional<UUID> original,
    String status,
    ObjectNode answers,
    Instant receivedAt,
    Optional<Instant> startedAt,
    String language,
    Optional<String> contact,
    String channel,
    ObjectNode attributes) {

  private static final List<String> KNOWN =
      List.of(
          "answers",
          "receivedAt",
          "startedAt",
          "language",
          "contact",
          "channel",
          "attributes",
          "status");
  private static final Set<String> STATES = Set.of("complete", "partial");

  static EarlierResponse read(
      JsonNode json, UUID survey, String language, ZoneId zone, Instant now) {
    JsonBody body = JsonBody.of(json);
    List<String> names = new ArrayList<>(KNOWN);
    Optional<UUID> original = Optional.empty();
    if (OwnExport.wrote(json.properties().stream().map(Map.Entry::getKey).toList())) {
      names.addAll(OwnExport.TOLD);
      original = body.id("id").filter(id -> body.id("survey").equals(Optional.of(survey)));
    }
    body.only(names.toArray(String[]::new));
    EarlierResponse response =
        new EarlierResponse(
            original,
            status(body),
            body.object("answers").orElseGet(Json::object),
            moment(body, "receivedAt", zone).orElse(now),
            moment(body, "startedAt", zone),
            body.optionalText("language", 35)
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .orElse(language),
            body.optionalText("contact", 200),
            body.optionalText("channel", 30).orElse("import"),
            body.object("attributes").orElseGet(Json::object));
    body.orRefuse();
    return response;
  }

  boolean isComplete() {
    return status.equals("complete");
  }

  private static String status(JsonBody body) {
    String status = body.optionalText("status", 20).orElse("complete");
    if (!STATES.contains(status)) {
      body.complain("status", "complete or partial is expected");
    }
    return status;
  }

  /** A time with offset, or a local date or time in the workspace's zone. */
  private static Optional<Instant> moment(JsonBody body, String key, ZoneId zone) {
    Optional<String> text = body.optionalText(key, 40).map(String::strip);
    try {
      return text.map(moment -> instant(moment.replace('/', '-'), zone));
    } catch (DateTimeException wrong) {
      body.complain(key, "a date such as 2026-04-01 or a time is expected");
      return Optional.empty();
    }
  }

  private static Instant instant(String text, ZoneId zone) {
    if (text.matches("\\d{4}-\\d{1,2}-\\d{1,2}")) {
      String[] parts = text.split("-");
      return LocalDate.of(
              Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
          .atTime(12, 0)
          .atZone(zone)
          .toInstant();
    }
    String moment = text.replaceFirst(" ", "T");
    return moment.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
        ? OffsetDateTime.parse(moment).toInstant()
        : LocalDateTime.parse(moment).atZone(zone).toInstant();
  }
}
