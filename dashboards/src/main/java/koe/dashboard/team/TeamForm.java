package koe.dashboard.team;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import koe.kernel.json.Json;

/**
 * A team as it stands in a form.
 *
 * @param hours by day, as {@code 09:00-12:00 13:00-18:00}
 * @param closures one to a line, as {@code 12-29 01-03}
 */
public record TeamForm(
    String key,
    String timeZone,
    Map<String, String> hours,
    boolean japan,
    String closures,
    List<Step> steps) {

  /** How many levels the form offers. */
  public static final int LEVELS = 3;

  public static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();

  /** A level of the escalation. */
  public record Step(String hours, String person) {}

  /** Office hours with the closures that are usual in Japan. */
  public static TeamForm blank(String key, String zone) {
    Map<String, String> hours = new TreeMap<>();
    DAYS.stream().limit(5).forEach(day -> hours.put(day, "09:00-18:00"));
    return new TeamForm(key, zone, hours, true, "08-13 08-16\n12-29 01-03", List.of());
  }

  public static TeamForm of(TeamView team) {
    Map<String, String> hours = new TreeMap<>();
    team.hours()
        .properties()
        .forEach(day -> hours.put(day.getKey(), lines(day.getValue(), "-", " ")));
    List<Step> steps = new ArrayList<>();
    team.escalation()
        .forEach(
            level ->
                steps.add(
                    new Step(
                        String.valueOf(Duration.parse(level.path("after").asText()).toHours()),
                        level.path("to").asText())));
    return new TeamForm(
        team.key(),
        team.timeZone(),
        hours,
        team.holidays().equals("japan"),
        lines(team.closures(), " ", "\n"),
        steps);
  }

  private static String lines(JsonNode spans, String between, String after) {
    List<String> lines = new ArrayList<>();
    spans.forEach(
        span -> lines.add(span.path("from").asText() + between + span.path("to").asText()));
    return String.join(after, lines);
  }

  public static TeamForm read(MultivaluedMap<String, String> fields) {
    Map<String, String> hours =
        DAYS.stream().collect(Collectors.toMap(day -> day, day -> field(fields, day)));
    List<Step> steps = new ArrayList<>();
    for (int level = 1; level <= LEVELS; level++) {
      String person = field(fields, "person" + level);
      if (!person.isEmpty()) {
        steps.add(new Step(field(fields, "after" + level), person));
      }
    }
    return new TeamForm(
        field(fields, "key"),
        field(fields, "timeZone"),
        hours,
        field(fields, "japan").equals("true"),
        field(fields, "closures"),
        steps);
  }

  private static String field(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).map(String::strip).orElse("");
  }

  /** The level of a row of the form; empty if there is none. */
  public Step step(int level) {
    return level <= steps.size() ? steps.get(level - 1) : new Step("", "");
  }

  public ObjectNode toJson() {
    ObjectNode body =
        Json.object().put("timeZone", timeZone).put("holidays", japan ? "japan" : "none");
    ObjectNode days = body.putObject("hours");
    hours.forEach(
        (day, text) -> {
          if (!text.isEmpty()) {
            spans(days.putArray(day), text, "\\s+", "[-–〜~]");
          }
        });
    if (!closures.isEmpty()) {
      spans(body.putArray("closures"), closures, "\\R+", "[\\s〜~]+");
    }
    ArrayNode levels = body.putArray("escalation");
    steps.forEach(
        step ->
            levels
                .addObject()
                .put("after", "PT" + (step.hours().isEmpty() ? "0" : step.hours()) + "H")
                .put("to", step.person()));
    return body;
  }

  private static void spans(ArrayNode list, String text, String after, String between) {
    for (String line : text.strip().split(after)) {
      String[] ends = line.strip().split(between, 2);
      list.addObject().put("from", ends[0]).put("to", ends.length > 1 ? ends[1] : ends[0]);
    }
  }
}
