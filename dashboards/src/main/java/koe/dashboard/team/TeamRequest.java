package koe.dashboard.team;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/** A team as somebody writes it. */
record TeamRequest(
    String timeZone, JsonNode hours, String holidays, JsonNode closures, List<Level> levels) {

  static final Set<String> DAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private static final int MOST = 50;
  private static final int MOST_LEVELS = 5;
  private static final Duration LONGEST = Duration.ofDays(366);

  static TeamRequest read(JsonBody body) {
    body.only("key", "timeZone", "hours", "holidays", "closures", "escalation", "updatedAt");
    TeamRequest request =
        new TeamRequest(
            zone(body),
            hours(body),
            body.oneOf("holidays", Set.of("japan", "none")).orElse("none"),
            closures(body),
            levels(body));
    body.orRefuse();
    return request;
  }

  private static String zone(JsonBody body) {
    String zone = body.text("timeZone", 60);
    if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
      body.complain("timeZone", "a time zone such as Asia/Tokyo is expected");
    }
    return zone;
  }

  private static JsonNode hours(JsonBody body) {
    Optional<JsonBody> hours = body.inside("hours");
    if (hours.isEmpty()) {
      body.complain("hours", "the hours of at least one day are needed");
      return Json.object();
    }
    hours.get().only(DAYS.toArray(String[]::new));
    int open = 0;
    for (var day : hours.get().node().properties()) {
      open += day.getValue().size();
      for (JsonBody one : list(body, "/hours/" + day.getKey(), day.getValue(), MOST)) {
        one.only("from", "to");
        new OpenHours(one.text("from", 5), one.text("to", 5))
            .complaint()
            .ifPresent(complaint -> one.complain("", complaint));
      }
    }
    if (open == 0) {
      body.complain("hours", "the hours of at least one day are needed");
    }
    return hours.get().node();
  }

  private static JsonNode closures(JsonBody body) {
    Optional<JsonNode> closures = body.value("closures");
    for (JsonBody one :
        list(body, "/closures", closures.orElse(Json.mapper().createArrayNode()), MOST)) {
      one.only("from", "to");
      new Closure(one.text("from", 10), one.text("to", 10))
          .complaint()
          .ifPresent(complaint -> one.complain("", complaint));
    }
    return closures.orElse(Json.mapper().createArrayNode());
  }

  private static List<Level> levels(JsonBody body) {
    List<Level> levels = new ArrayList<>();
    JsonNode list = body.value("escalation").orElse(Json.mapper().createArrayNode());
    for (JsonBody one : list(body, "/escalation", list, MOST_LEVELS)) {
      one.only("after", "to");
      Optional<UUID> to = one.id("to");
      if (to.isEmpty()) {
        one.complain("to", "an account is needed");
      }
      levels.add(new Level(after(one), to.orElse(new UUID(0, 0))));
    }
    return levels;
  }

  private static Duration after(JsonBody level) {
    try {
      Duration after = Duration.parse(level.optionalText("after", 40).orElse("PT0S"));
      if (!after.isNegative() && after.compareTo(LONGEST) <= 0) {
        return after;
      }
    } catch (DateTimeException wrong) {
      // told below, as for one that is out of range
    }
    level.complain("after", "a duration such as PT4H is expected");
    return Duration.ZERO;
  }

  private static List<JsonBody> list(JsonBody body, String pointer, JsonNode list, int most) {
    List<JsonBody> items = new ArrayList<>();
    if (!list.isArray() || list.size() > most) {
      body.complainAt(pointer, "a list of at most " + most + " is expected");
      return items;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).isObject()) {
        items.add(body.at(pointer + "/" + i, list.get(i)));
      } else {
        body.complainAt(pointer + "/" + i, "an object is expected");
      }
    }
    return items;
  }

  ArrayNode escalation() {
    ArrayNode stored = Json.mapper().createArrayNode();
    levels.forEach(
        level ->
            stored
                .addObject()
                .put("after", level.after().toString())
                .put("to", level.to().toString()));
    return stored;
  }
}
