package koe.dashboard.goal;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A straight line through the values of some weeks, each counting by how sure it is. How sure the
 * line itself is grows less with every week that it is drawn on.
 */
record Trend(double level, double middle, double slope, double weight, double spread) {

  static final int FEWEST_POINTS = 3;
  private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

  /**
   * A value and its standard error.
   *
   * @param day counted from any beginning
   */
  record Point(double day, double value, double error) {

    double weight() {
      return 1 / (error * error);
    }
  }

  /** What the line says of a day. */
  record Forecast(double value, double low, double high) {}

  /** Fewer than three points make no trend. */
  static Optional<Trend> of(List<Point> points) {
    List<Point> usable = points.stream().filter(point -> point.error() > 0).toList();
    if (usable.size() < FEWEST_POINTS) {
      return Optional.empty();
    }
    double weight = usable.stream().mapToDouble(Point::weight).sum();
    double middle = usable.stream().mapToDouble(p -> p.weight() * p.day()).sum() / weight;
    double level = usable.stream().mapToDouble(p -> p.weight() * p.value()).sum() / weight;
    double spread =
        usable.stream().mapToDouble(p -> p.weight() * Math.pow(p.day() - middle, 2)).sum();
    double slope =
        usable.stream()
                .mapToDouble(p -> p.weight() * (p.day() - middle) * (p.value() - level))
                .sum()
            / spread;
    return Optional.of(new Trend(level, middle, slope, weight, spread));
  }

  Forecast at(double day) {
    double value = level + slope * (day - middle);
    double error = Math.sqrt(1 / weight + Math.pow(day - middle, 2) / spread);
    return new Forecast(value, value - Z * error, value + Z * error);
  }
}
