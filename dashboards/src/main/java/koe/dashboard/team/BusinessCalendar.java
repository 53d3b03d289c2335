package koe.dashboard.team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.kernel.calendar.JapaneseHolidays;

/**
 * When a team works. Time that is allowed for a task runs only then.
 *
 * @param hours none on a day that is missing
 */
public record BusinessCalendar(
    ZoneId zone,
    Map<DayOfWeek, List<OpenHours>> hours,
    boolean japaneseHolidays,
    List<Closure> closures) {

  /** A team that is closed for so long has no calendar worth counting by. */
  private static final int MOST_DAYS = 3_660;

  private static final Duration WEEKS = Duration.ofDays(400);

  public BusinessCalendar {
    hours = Map.copyOf(hours);
    closures = List.copyOf(closures);
  }

  /** Day and night, for those who have no hours. */
  public static BusinessCalendar always() {
    Map<DayOfWeek, List<OpenHours>> whole =
        Arrays.stream(DayOfWeek.values())
            .collect(
                Collectors.toMap(
                    Function.identity(), day -> List.of(new OpenHours("00:00", "24:00"))));
    return new BusinessCalendar(ZoneOffset.UTC, whole, false, List.of());
  }

  public boolean isOpenOn(LocalDate day) {
    return hours.containsKey(day.getDayOfWeek())
        && !(japaneseHolidays && JapaneseHolidays.isHoliday(day))
        && closures.stream().noneMatch(closure -> closure.holds(day));
  }

  /** When so much working time is over, from a moment on. */
  public Instant plus(Instant from, Duration working) {
    Duration left = working;
    LocalDate day = from.atZone(zone).toLocalDate().minusDays(1);
    for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
      for (OpenHours.Stretch open : stretches(day)) {
        Instant start = later(open.start(), from);
        if (start.isBefore(open.end())) {
          Duration here = Duration.between(start, open.end());
          if (left.compareTo(here) <= 0) {
            return start.plus(left);
          }
          left = left.minus(here);
        }
      }
    }
    return from.plus(working).plus(WEEKS);
  }

  /** How much working time lies between two moments; none if the second is not after the first. */
  public Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    LocalDate day = from.atZone(zone).toLocalDate().minusDays(1);
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      for (OpenHours.Stretch open : stretches(day)) {
        Instant start = later(open.start(), from);
        Instant end = open.end().isAfter(to) ? to : open.end();
        if (start.isBefore(end)) {
          sum = sum.plus(Duration.between(start, end));
        }
      }
    }
    return sum;
  }

  private List<OpenHours.Stretch> stretches(LocalDate day) {
    if (!isOpenOn(day)) {
      return List.of();
    }
    return hours.getOrDefault(day.getDayOfWeek(), List.of()).stream()
        .map(open -> open.on(day, zone))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
