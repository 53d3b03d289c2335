package koe.dashboard.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A metric over time and by group.
 *
 * @param points one for each period and group, oldest first
 * @param overall all answers of the points taken together
 * @param change the newest period with answers held against the one before it, over all groups
 * @param changes the same for every group, p-values adjusted for how many are compared
 * @param againstTarget all answers held against the target that was asked for
 * @param receipt where it is told how these numbers came about
 * @param leftOut how many ratings of the period do not count because their answers are suspicious,
 *     whatever else was asked for
 * @param provisional what people chose by one click in a mail and have not confirmed; it counts
 *     nowhere else
 */
public record MetricReport(
    String metric,
    List<Figure> points,
    Figure overall,
    Optional<Change> change,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupChange> changes,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Change> againstTarget,
    String receipt,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) long leftOut,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Figure> provisional) {

  /** The same, with how many suspicious answers it leaves out. */
  MetricReport leavingOut(long suspicious) {
    return new MetricReport(
        metric, points, overall, change, changes, againstTarget, receipt, suspicious, provisional);
  }

  /** The same, with what is not confirmed, if there is any. */
  MetricReport beside(Optional<Figure> unconfirmed) {
    return new MetricReport(
        metric, points, overall, change, changes, againstTarget, receipt, leftOut, unconfirmed);
  }

  /**
   * How far the metric moved.
   *
   * @param value in points
   * @param pValue how often chance alone makes a difference as large
   */
  public record Change(double value, double pValue, boolean significant) {

    static Change of(Metric metric, Difference difference) {
      return of(metric, difference, difference.pValue());
    }

    static Change of(Metric metric, Difference difference, double pValue) {
      return new Change(
          Figure.shown(metric, difference.exact()), pValue, pValue < 1 - Confidence.LEVEL);
    }
  }

  /** How far the metric moved in one group. */
  public record GroupChange(
      Optional<String> group, double value, double pValue, boolean significant) {}
}
