package koe.dashboard.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import koe.dashboard.metric.Comparison;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.verbatim.Verbatim;

/**
 * How people speak of a theme.
 *
 * @param weeks mentions by week and tone, the oldest first
 * @param places mentions by survey, the most first
 * @param nps of those who mention it
 * @param others those who mention it against everybody else
 * @param verbatims the newest in each language; empty where too few for somebody who may not see
 *     who said what
 */
public record ThemeView(
    MentionStore.Named theme,
    LocalDate from,
    LocalDate until,
    List<MentionStore.Week> weeks,
    List<MentionStore.Place> places,
    MetricReport nps,
    Comparison others,
    long tasks,
    List<Verbatim> verbatims) {

  public long mentions() {
    return weeks.stream().mapToLong(MentionStore.Week::mentions).sum();
  }

  /** Mentions in which it is criticised, in percent; of nothing there is no share. */
  public Optional<Double> negativeShare() {
    long negative = weeks.stream().mapToLong(MentionStore.Week::negative).sum();
    return mentions() == 0 ? Optional.empty() : Optional.of(100.0 * negative / mentions());
  }

  /** The most mentions of a week. */
  public long most() {
    return weeks.stream().mapToLong(MentionStore.Week::mentions).max().orElse(0);
  }
}
