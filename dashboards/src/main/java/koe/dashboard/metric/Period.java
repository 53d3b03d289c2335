package koe.dashboard.metric;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The length of the spans that a trend is cut into; a week begins on Monday. */
public enum Period {
  DAY("day"),
  WEEK("week"),
  MONTH("month"),
  QUARTER("quarter");

  private final String word;

  Period(String word) {
    this.word = word;
  }

  /** The word in the API, which is also the one that PostgreSQL truncates by. */
  public String word() {
    return word;
  }

  /** The first day after a span. */
  public LocalDate end(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
    };
  }

  public static Optional<Period> of(String word) {
    return Arrays.stream(values()).filter(period -> period.word.equals(word)).findFirst();
  }
}
