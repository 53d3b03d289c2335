package koe.dashboard.overview;

import java.time.LocalDate;
import java.util.Arrays;
import koe.dashboard.metric.Period;

/** How far back the overview looks, and how finely. */
public enum Span {
  MONTH(30, Period.DAY),
  QUARTER(90, Period.WEEK),
  YEAR(365, Period.MONTH);

  private final int days;
  private final Period period;

  Span(int days, Period period) {
    this.days = days;
    this.period = period;
  }

  public int days() {
    return days;
  }

  public Period period() {
    return period;
  }

  /** The first day, so that today is the last one. */
  LocalDate from(LocalDate today) {
    return today.minusDays(days - 1L);
  }

  static Span of(String days) {
    return Arrays.stream(values())
        .filter(span -> Integer.toString(span.days).equals(days))
        .findFirst()
        .orElse(QUARTER);
  }
}
