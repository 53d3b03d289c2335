package koe.kernel.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Dates and times as surveys write them. */
final class Moments {

  private static final int DATE = 10;
  private static final int LONGEST = 40;

  private Moments() {}

  static Optional<LocalDateTime> parse(String text, ZoneId zone) {
    String trimmed = text.strip();
    if (trimmed.length() < DATE || trimmed.length() > LONGEST) return Optional.empty();
    try {
      return Optional.of(read(trimmed, zone));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static LocalDateTime read(String text, ZoneId zone) {
    if (text.length() == DATE) return LocalDate.parse(text.replace('/', '-')).atStartOfDay();
    boolean offset = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > DATE;
    return offset
        ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
        : LocalDateTime.parse(text.replace(' ', 'T'));
  }

  /** Adds months and years as browsers do: the 31st of a month with 30 days is the next 1st. */
  static Optional<LocalDateTime> plus(LocalDateTime from, long amount, String unit) {
    try {
      ChronoUnit chronoUnit = unit(unit);
      if (chronoUnit.compareTo(ChronoUnit.MONTHS) < 0) {
        return Optional.of(from.plus(amount, chronoUnit));
      }
      LocalDateTime first = from.withDayOfMonth(1).plus(amount, chronoUnit);
      return Optional.of(first.plusDays(from.getDayOfMonth() - 1L));
    } catch (DateTimeException | ArithmeticException outOfRange) {
      return Optional.empty();
    }
  }

  /**
   * How far apart two moments are. As in SurveyJS, days and less have no sign and a part of one
   * counts as a whole one; months and years have a sign and count when they are full.
   */
  static double between(LocalDateTime from, LocalDateTime to, String unit) {
    ChronoUnit chronoUnit = unit(unit);
    if (chronoUnit == ChronoUnit.DAYS) {
      return Math.abs(ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()));
    }
    if (chronoUnit.isTimeBased()) {
      double length = chronoUnit.getDuration().toMillis();
      return Math.ceil(Math.abs(ChronoUnit.MILLIS.between(from, to)) / length);
    }
    int months = 12 * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
    int full = to.getDayOfMonth() < from.getDayOfMonth() ? months - 1 : months;
    return chronoUnit == ChronoUnit.MONTHS ? full : full / 12;
  }

  private static ChronoUnit unit(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "seconds" -> ChronoUnit.SECONDS;
      case "minutes" -> ChronoUnit.MINUTES;
      case "hours" -> ChronoUnit.HOURS;
      case "months" -> ChronoUnit.MONTHS;
      case "years" -> ChronoUnit.YEARS;
      default -> ChronoUnit.DAYS;
    };
  }
}
