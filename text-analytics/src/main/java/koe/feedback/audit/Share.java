package koe.feedback.audit;

import java.util.Optional;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** How many of how many were right. */
public record Share(long right, long n) {

  static final double LEVEL = 0.95;
  // Standard errors to either side of a normal estimate at that level.
  private static final double Z = 1.959964;

  /** A share with its interval, as it is shown. */
  public record Shown(double value, long n, Interval ci) {

    /** In whole percent. */
    public long percent() {
      return Math.round(value * 100);
    }
  }

  /** Where the share lies as surely as the level says. */
  public record Interval(double low, double high, double level) {

    public long lowPercent() {
      return Math.round(low * 100);
    }

    public long highPercent() {
      return Math.round(high * 100);
    }
  }

  /** The share with Wilson's score interval; nothing out of nothing is no share. */
  Optional<Shown> shown() {
    if (n == 0) {
      return Optional.empty();
    }
    double value = (double) right / n;
    double weight = 1 + Z * Z / n;
    double centre = (value + Z * Z / (2 * n)) / weight;
    double margin = Z / weight * Math.sqrt(value * (1 - value) / n + Z * Z / (4.0 * n * n));
    Interval interval =
        new Interval(
            rounded(Math.max(0, centre - margin)), rounded(Math.min(1, centre + margin)), LEVEL);
    return Optional.of(new Shown(rounded(value), n, interval));
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }

  /**
   * How likely it is that two shares lie this far apart by chance alone: Fisher's exact test,
   * two-sided.
   */
  static double chance(Share one, Share other) {
    int right = Math.toIntExact(one.right + other.right);
    int all = Math.toIntExact(one.n + other.n);
    HypergeometricDistribution byChance =
        HypergeometricDistribution.of(all, right, Math.toIntExact(one.n));
    double seen = byChance.probability(Math.toIntExact(one.right));
    double sum = 0;
    for (int i = byChance.getSupportLowerBound(); i <= byChance.getSupportUpperBound(); i++) {
      double each = byChance.probability(i);
      // What is as likely as what was seen may come out a little above it.
      sum += each <= seen * (1 + 1e-7) ? each : 0;
    }
    return Math.min(1, sum);
  }
}
