package koe.dashboard.team;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import koe.kernel.json.Json;

/**
 * A group of people who share tasks.
 *
 * @param key its name, as it stands with its people
 * @param hours by the day's English name, in small letters
 * @param holidays {@code japan} or {@code none}
 */
public record Team(
    String key,
    String timeZone,
    JsonNode hours,
    String holidays,
    JsonNode closures,
    JsonNode escalation,
    int revision,
    Instant updatedAt) {

  public BusinessCalendar calendar() {
    Map<String, List<OpenHours>> byDay =
        Json.mapper().convertValue(hours, new TypeReference<>() {});
    return new BusinessCalendar(
        ZoneId.of(timeZone),
        byDay.entrySet().stream()
            .filter(day -> !day.getValue().isEmpty())
            .collect(Collectors.toMap(day -> day(day.getKey()), Map.Entry::getValue)),
        holidays.equals("japan"),
        Json.mapper().convertValue(closures, new TypeReference<List<Closure>>() {}));
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }

  public List<Level> levels() {
    return Json.mapper().convertValue(escalation, new TypeReference<>() {});
  }

  /** Who is next after so many escalations. */
  public Optional<Level> level(int escalations) {
    List<Level> levels = levels();
    return escalations < levels.size() ? Optional.of(levels.get(escalations)) : Optional.empty();
  }
}
