package koe.dashboard.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * From when to when a team works on a day, by the clock on its wall.
 *
 * @param to {@code 24:00} is the end of the day
 */
public record OpenHours(String from, String to) {

  private static final String MIDNIGHT = "24:00";

  /** A stretch of time; empty if the clocks leave it out. */
  record Stretch(Instant start, Instant end) {}

  Stretch on(LocalDate day, ZoneId zone) {
    Instant start = moment(day.atTime(LocalTime.parse(from)), zone, false);
    LocalDateTime last =
        to.equals(MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.parse(to));
    return new Stretch(start, moment(last, zone, true));
  }

  /**
   * When the clock shows a time. One that is left out in spring is the moment of the change; of one
   * that comes twice in autumn a team begins with the first and ends with the second.
   */
  private static Instant moment(LocalDateTime shown, ZoneId zone, boolean end) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
    if (offsets.isEmpty()) {
      return zone.getRules().getTransition(shown).getInstant();
    }
    return shown.toInstant(offsets.get(end ? offsets.size() - 1 : 0));
  }

  /** What is wrong with it. */
  Optional<String> complaint() {
    try {
      LocalTime start = LocalTime.parse(from);
      return to.equals(MIDNIGHT) || LocalTime.parse(to).isAfter(start)
          ? Optional.empty()
          : Optional.of("the end is not after the beginning");
    } catch (DateTimeParseException wrong) {
      return Optional.of("times such as 09:00 are expected");
    }
  }
}
