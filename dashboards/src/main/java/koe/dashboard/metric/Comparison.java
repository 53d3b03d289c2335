package koe.dashboard.metric;

import java.util.Optional;

/**
 * Two groups of answers held against each other. From too few answers on either side nothing is
 * claimed: the interval of such a difference is so wide that its middle only misleads.
 *
 * @param now answers of the later group
 * @param before answers of the earlier group
 * @param moved empty if there is not enough to compare
 */
public record Comparison(long now, long before, Optional<Moved> moved) {

  /**
   * How far a metric moved.
   *
   * @param value in points
   * @param margin how many points it may be more or less, with 95 % confidence
   */
  public record Moved(double value, double margin, boolean significant) {

    /** The key of the sentence that tells it; "no change shown" is one, too. */
    public String key() {
      if (!significant) {
        return "overview.change.none";
      }
      return value > 0 ? "overview.change.up" : "overview.change.down";
    }
  }

  static Comparison of(
      Metric metric, Distribution now, Distribution before, Thresholds thresholds) {
    boolean enough = Math.min(now.n(), before.n()) >= thresholds.least();
    Optional<Moved> moved =
        Difference.between(metric.estimate(now), metric.estimate(before))
            .filter(difference -> enough)
            .map(difference -> moved(metric, difference));
    return new Comparison(now.n(), before.n(), moved);
  }

  private static Moved moved(Metric metric, Difference difference) {
    return new Moved(
        Figure.shown(metric, difference.exact()),
        difference.margin() * metric.factor(),
        difference.isSignificant());
  }
}
