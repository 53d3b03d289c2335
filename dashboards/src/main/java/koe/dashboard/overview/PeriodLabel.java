package koe.dashboard.overview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import koe.dashboard.metric.Period;
import koe.kernel.text.Language;

/** How a period is called in a table and, shorter, under a chart. */
public final class PeriodLabel {

  private final Language language;
  private final Period period;

  public PeriodLabel(Language language, Period period) {
    this.language = language;
    this.period = period;
  }

  /** With its year. */
  public String whole(LocalDate start) {
    return switch (period) {
      case DAY -> format(start, "yyyy年M月d日", "d MMM yyyy");
      case WEEK -> format(start, "yyyy年M月d日の週", "'week of' d MMM yyyy");
      case MONTH, QUARTER -> format(start, "yyyy年M月", "MMM yyyy");
    };
  }

  /** As briefly as it is still clear; January tells the year. */
  public String brief(LocalDate start) {
    if (period == Period.DAY || period == Period.WEEK) {
      return format(start, "M/d", "d MMM");
    }
    return start.getMonthValue() == 1 ? format(start, "yyyy年", "yyyy") : format(start, "M月", "MMM");
  }

  private String format(LocalDate date, String japanese, String english) {
    String pattern = language == Language.JAPANESE ? japanese : english;
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
  }
}
