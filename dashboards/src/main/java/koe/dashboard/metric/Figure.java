package koe.dashboard.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A metric of some answers, as the API and the pages show it. Values are in points: NPS from -100
 * to 100, CSAT and CES from 0 to 100; means are grades. No answers are "no value", never zero.
 *
 * @param from the first day
 * @param to the first day after
 * @param group the value of the dimension; empty also for answers that have none
 * @param mean the mean grade, which is another figure than the metric
 */
public record Figure(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> group,
    long n,
    FigureState state,
    Optional<Double> value,
    Optional<Bounds> ci,
    Map<Integer, Long> distribution,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> mean,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> promoters,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> passives,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> detractors) {

  /** The interval, in points. */
  public record Bounds(double low, double high, double level) {

    public static Bounds of(Interval interval, int factor) {
      Interval shown = interval.times(factor);
      return new Bounds(rounded(shown.low()), rounded(shown.high()), Confidence.LEVEL);
    }
  }

  static Figure of(
      Metric metric,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> group,
      Distribution answers,
      FigureState state) {
    if (state == FigureState.BELOW_THRESHOLD) {
      return withheld(from, to, group, answers.n());
    }
    Optional<Estimate> estimate = metric.estimate(answers);
    Optional<Nps> nps = metric == Metric.NPS ? Optional.of(Nps.of(answers)) : Optional.empty();
    return new Figure(
        from,
        to,
        group,
        answers.n(),
        state,
        estimate.map(known -> shown(metric, known.exact())),
        estimate.map(known -> Bounds.of(known.interval(), metric.factor())),
        answers.byValue(metric.least()),
        nps.isPresent() ? Optional.empty() : answers.exactMean().map(Figure::rounded),
        nps.map(Nps::promoters),
        nps.map(Nps::passives),
        nps.map(Nps::detractors));
  }

  /** How many there are is told, what they said is not. */
  private static Figure withheld(
      Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> group, long n) {
    return new Figure(
        from,
        to,
        group,
        n,
        FigureState.BELOW_THRESHOLD,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A value of the metric or the difference of two, rounded once. */
  static double shown(Metric metric, Fraction exact) {
    return rounded(exact.times(metric.factor()));
  }

  static double rounded(Fraction exact) {
    return exact.rounded().doubleValue();
  }

  /** With two digits, as all figures are shown. */
  public static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
  }
}
