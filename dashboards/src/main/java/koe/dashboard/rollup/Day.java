package koe.dashboard.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a survey got on one day. */
public record Day(UUID survey, LocalDate day) {

  static List<UUID> surveys(List<Day> days) {
    return days.stream().map(Day::survey).toList();
  }

  static List<LocalDate> days(List<Day> days) {
    return days.stream().map(Day::day).toList();
  }
}
