package koe.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The public holidays of Japan by the law that makes them (国民の祝日に関する法律), as it stands since 2020:
 * fixed days, Mondays, the two equinoxes, the day after a holiday that falls on a Sunday, and the
 * day between two holidays. The days that were moved for the Games of 2020 and 2021 are known.
 */
public final class JapaneseHolidays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(2, 11),
          MonthDay.of(2, 23),
          MonthDay.of(4, 29),
          MonthDay.of(5, 3),
          MonthDay.of(5, 4),
          MonthDay.of(5, 5),
          MonthDay.of(11, 3),
          MonthDay.of(11, 23));

  /** The week of the month whose Monday is a holiday, by month. */
  private static final Map<Integer, Integer> MONDAYS = Map.of(1, 2, 7, 3, 9, 3, 10, 2);

  /** The years in which the days of the sea, of sports and of the mountain were moved. */
  private static final Map<Integer, Set<MonthDay>> GAMES =
      Map.of(
          2020, Set.of(MonthDay.of(7, 23), MonthDay.of(7, 24), MonthDay.of(8, 10)),
          2021, Set.of(MonthDay.of(7, 22), MonthDay.of(7, 23), MonthDay.of(8, 8)));

  private JapaneseHolidays() {}

  public static boolean isHoliday(LocalDate day) {
    return isNamed(day) || isSubstitute(day) || isBetween(day);
  }

  /** The holidays of a year in their order. */
  public static Set<LocalDate> of(int year) {
    Set<LocalDate> days = new HashSet<>();
    LocalDate first = LocalDate.of(year, 1, 1);
    first.datesUntil(first.plusYears(1)).filter(JapaneseHolidays::isHoliday).forEach(days::add);
    return new java.util.TreeSet<>(days);
  }

  private static boolean isNamed(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    if (FIXED.contains(date)) {
      return true;
    }
    if (GAMES.containsKey(day.getYear()) && Set.of(7, 8, 10).contains(day.getMonthValue())) {
      return GAMES.get(day.getYear()).contains(date);
    }
    return date.equals(MonthDay.of(8, 11)) || isNamedMonday(day) || isEquinox(day);
  }

  private static boolean isNamedMonday(LocalDate day) {
    Integer week = MONDAYS.get(day.getMonthValue());
    return week != null
        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(week, DayOfWeek.MONDAY)));
  }

  /** The usual approximation of the almanac, which holds from 1980 to 2099. */
  private static boolean isEquinox(LocalDate day) {
    int years = day.getYear() - 1980;
    double drift = 0.242194 * years - Math.floorDiv(years, 4);
    return switch (day.getMonthValue()) {
      case 3 -> day.getDayOfMonth() == (int) (20.8431 + drift);
      case 9 -> day.getDayOfMonth() == (int) (23.2488 + drift);
      default -> false;
    };
  }

  /** The first day that is no holiday itself after one that fell on a Sunday. */
  private static boolean isSubstitute(LocalDate day) {
    if (isNamed(day)) {
      return false;
    }
    LocalDate before = day.minusDays(1);
    while (isNamed(before) && before.getDayOfWeek() != DayOfWeek.SUNDAY) {
      before = before.minusDays(1);
    }
    return isNamed(before);
  }

  private static boolean isBetween(LocalDate day) {
    return !isNamed(day)
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && isNamed(day.minusDays(1))
        && isNamed(day.plusDays(1));
  }
}
