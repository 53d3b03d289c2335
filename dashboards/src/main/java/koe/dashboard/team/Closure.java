package koe.dashboard.team;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * Days on which a team does not work although they are no public holidays, such as Obon or the turn
 * of the year.
 *
 * @param from the first day: {@code 12-29} for every year or {@code 2026-12-29} for one
 * @param to the last day in the same form; before {@code from} it lies in the next year
 */
public record Closure(String from, String to) {

  private static final int WHOLE_DATE = 10;

  boolean holds(LocalDate day) {
    if (from.length() == WHOLE_DATE) {
      return !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to));
    }
    MonthDay date = MonthDay.from(day);
    MonthDay first = MonthDay.parse("--" + from);
    MonthDay last = MonthDay.parse("--" + to);
    boolean begun = !date.isBefore(first);
    boolean stillOn = !date.isAfter(last);
    return first.isAfter(last) ? begun || stillOn : begun && stillOn;
  }

  /** What is wrong with it. */
  Optional<String> complaint() {
    try {
      if (from.length() != to.length()) {
        return Optional.of("both days are expected in the same form");
      }
      if (from.length() != WHOLE_DATE) {
        MonthDay.parse("--" + from);
        MonthDay.parse("--" + to);
        return Optional.empty();
      }
      return LocalDate.parse(from).isAfter(LocalDate.parse(to))
          ? Optional.of("the last day is before the first")
          : Optional.empty();
    } catch (DateTimeException wrong) {
      return Optional.of("days such as 12-29 or 2026-12-29 are expected");
    }
  }
}
