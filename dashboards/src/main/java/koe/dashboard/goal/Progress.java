package koe.dashboard.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import koe.dashboard.metric.Figure;
import koe.dashboard.metric.MetricReport;

/**
 * How far a goal is.
 *
 * @param status reached, onTrack, unsure, offTrack, missed or noData
 * @param current the metric over the last 13 weeks
 * @param gap how many points are missing; negative when there are more than needed
 * @param forecast where the trend of these weeks leads to on the day, if there is one
 */
public record Progress(
    String status, Figure current, Optional<Double> gap, Optional<Expected> forecast) {

  /** What is expected on the day of the goal, with its uncertainty. */
  public record Expected(double value, double low, double high, double level) {

    private static Expected of(Trend.Forecast forecast, String metric) {
      double least = metric.equals("nps") ? -100 : 0;
      return new Expected(
          within(forecast.value(), least),
          within(forecast.low(), least),
          within(forecast.high(), least),
          0.95);
    }

    private static double within(double value, double least) {
      return rounded(Math.max(least, Math.min(100, value)));
    }
  }

  static Progress of(Goal goal, MetricReport weeks, LocalDate today) {
    Optional<Trend.Forecast> forecast =
        Trend.of(points(weeks.points())).map(trend -> trend.at((double) goal.by().toEpochDay()));
    Optional<Double> value = weeks.overall().value();
    double target = goal.target().doubleValue();
    return new Progress(
        status(goal, value, forecast, today),
        weeks.overall(),
        value.map(now -> rounded(target - now)),
        goal.by().isBefore(today)
            ? Optional.empty()
            : forecast.map(it -> Expected.of(it, weeks.metric())));
  }

  private static List<Trend.Point> points(List<Figure> weeks) {
    return weeks.stream()
        .filter(week -> week.value().isPresent() && week.ci().isPresent())
        .map(
            week ->
                new Trend.Point(
                    week.from().orElseThrow().toEpochDay() + 3.5,
                    week.value().orElseThrow(),
                    // Half the width of an interval of 95 % is about two standard errors.
                    (week.ci().orElseThrow().high() - week.ci().orElseThrow().low()) / 3.92))
        .toList();
  }

  private static String status(
      Goal goal, Optional<Double> value, Optional<Trend.Forecast> forecast, LocalDate today) {
    double target = goal.target().doubleValue();
    if (value.isEmpty()) {
      return "noData";
    }
    if (value.get() >= target) {
      return "reached";
    }
    if (goal.by().isBefore(today)) {
      return "missed";
    }
    if (forecast.filter(it -> it.low() >= target).isPresent()) {
      return "onTrack";
    }
    return forecast.filter(it -> it.high() < target).isPresent() ? "offTrack" : "unsure";
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
  }
}
