package koe.dashboard.metric;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;

/** Tells which periods of a metric are unusual. */
@Singleton
public class Controls {

  private final Database database;
  private final Metrics metrics;

  @Inject
  public Controls(Database database, Metrics metrics) {
    this.database = database;
    this.metrics = metrics;
  }

  /** Periods that are too small to be told are left out. */
  public ControlReport report(Caller caller, MetricQuery asked, Period period) {
    Metrics.refuseToGuess(caller, asked);
    MetricQuery query = asked.cut(Optional.of(period), Optional.empty());
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          Thresholds thresholds = metrics.thresholds(handle, caller, query);
          NavigableMap<LocalDate, Distribution> periods = new TreeMap<>();
          metrics
              .tally(handle, query)
              .cells()
              .forEach(
                  (cell, answers) -> {
                    if (answers.n() >= (caller.seesIdentities() ? 1 : thresholds.numbers())) {
                      periods.put(cell.start(), answers);
                    }
                  });
          return report(query.metric(), period, periods);
        });
  }

  static ControlReport report(
      Metric metric, Period period, NavigableMap<LocalDate, Distribution> periods) {
    if (periods.size() <= ControlChart.FEWEST) {
      return ControlReport.notEnough(metric, period);
    }
    Distribution all = new Distribution();
    List<ControlChart.Point> points = new ArrayList<>();
    for (Distribution answers : periods.headMap(periods.lastKey(), false).values()) {
      all.add(answers);
      points.add(new ControlChart.Point(value(metric, answers), answers.n()));
    }
    Estimate usual = metric.estimate(all).orElseThrow();
    ControlChart chart =
        ControlChart.of(usual.value(), usual.error() * Math.sqrt((double) all.n()), points);
    return new ControlReport(
        metric.word(),
        period.word(),
        "shown",
        Optional.of(Figure.shown(metric, usual.exact())),
        Optional.of(Figure.rounded(chart.unrest())),
        periods.entrySet().stream().map(one -> item(metric, period, chart, one)).toList());
  }

  private static double value(Metric metric, Distribution answers) {
    return metric.estimate(answers).map(Estimate::value).orElse(0.0);
  }

  private static ControlReport.Item item(
      Metric metric, Period period, ControlChart chart, Map.Entry<LocalDate, Distribution> one) {
    Distribution answers = one.getValue();
    Estimate estimate = metric.estimate(answers).orElseThrow();
    double least = metric == Metric.NPS ? -1 : metric.least() - (metric.factor() == 1 ? 0 : 1);
    double most = metric.factor() == 1 ? answers.best() : 1;
    Interval usual = chart.usual(answers.n()).clipped(least, most);
    Figure.Bounds shown = Figure.Bounds.of(usual, metric.factor());
    return new ControlReport.Item(
        one.getKey(),
        period.end(one.getKey()),
        answers.n(),
        Figure.shown(metric, estimate.exact()),
        shown.low(),
        shown.high(),
        unusual(estimate.value(), usual));
  }

  private static Optional<String> unusual(double value, Interval usual) {
    if (value > usual.high()) {
      return Optional.of("high");
    }
    return value < usual.low() ? Optional.of("low") : Optional.empty();
  }
}
