package koe.dashboard.metric;

import java.util.List;
import java.util.Optional;

/**
 * A metric over time and by group.
 *
 * @param points one for each period and group, oldest first
 * @param overall all answers of the points taken together
 * @param change the newest period with answers held against the one before it, over all groups
 */
public record MetricReport(
    String metric, List<Figure> points, Figure overall, Optional<Change> change) {

  /**
   * How far the metric moved.
   *
   * @param value in points
   * @param pValue how often chance alone makes a difference as large
   */
  public record Change(double value, double pValue, boolean significant) {

    static Change of(Difference difference) {
      return new Change(
          Figure.points(difference.value()), difference.pValue(), difference.isSignificant());
    }
  }
}
