package koe.dashboard.planner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import koe.dashboard.metric.Figure;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricReport;

/**
 * Plans samples from what earlier answers tell of how much people differ.
 *
 * @param rate how many of those invited answer, 0 to 1; empty if nobody knows
 */
record Planner(Metric metric, double margin, Optional<Double> rate) {

  /** With fewer answers, their variance is not trusted. */
  private static final int ENOUGH = 30;

  SamplePlan plan(MetricReport report, boolean byGroup, Optional<SamplePlan.Comparison> wanted) {
    List<SamplePlan.Need> groups =
        byGroup ? report.points().stream().map(this::need).toList() : List.of();
    Figure all = report.overall();
    return new SamplePlan(
        metric.word(),
        margin,
        need(all),
        groups,
        wanted.map(
            it ->
                new SamplePlan.Comparison(
                    it.change(),
                    it.power(),
                    size(variance(all).orElseGet(this::worst))
                        .forDifference(it.change() / 100, it.power()))));
  }

  private SamplePlan.Need need(Figure figure) {
    Optional<Double> known = variance(figure);
    double variance = known.orElseGet(this::worst);
    long needed = size(variance).forMargin(margin / 100);
    long missing = Math.max(0, needed - figure.n());
    return new SamplePlan.Need(
        figure.group(),
        BigDecimal.valueOf(variance).setScale(4, RoundingMode.HALF_EVEN).doubleValue(),
        known.isPresent() ? "history" : "worstCase",
        needed,
        figure.n(),
        missing == 0,
        rate.map(share -> (long) Math.ceil(missing / share)));
  }

  private Optional<Double> variance(Figure figure) {
    if (figure.n() < ENOUGH || figure.value().isEmpty()) {
      return Optional.empty();
    }
    double share = figure.value().get() / 100;
    if (metric != Metric.NPS) {
      return Optional.of(share * (1 - share));
    }
    long decided = figure.promoters().orElse(0L) + figure.detractors().orElse(0L);
    return Optional.of((double) decided / figure.n() - share * share);
  }

  private double worst() {
    return metric == Metric.NPS ? 1 : 0.25;
  }

  private SampleSize size(double variance) {
    return metric == Metric.NPS ? SampleSize.ofNps(variance) : SampleSize.ofShare(variance);
  }
}
