package koe.dashboard.metric;

import java.util.Optional;

/** A share of answers: those that count, out of all. */
public record Proportion(long hits, long n) {

  /** The share and what is known of its error; nothing out of nothing is no share. */
  Optional<Estimate> estimate() {
    if (n == 0) {
      return Optional.empty();
    }
    // Agresti and Caffo: one hit and one miss more make the comparison of two shares fair.
    double adjusted = (hits + 1.0) / (n + 2.0);
    double error = Math.sqrt(adjusted * (1 - adjusted) / (n + 2.0));
    return Optional.of(
        new Estimate(Fraction.of(hits, n), wilson(Confidence.Z).clipped(0, 1), adjusted, error));
  }

  /** The share in percent, if there is one. */
  public Optional<Double> percent() {
    return estimate().map(estimate -> estimate.value() * 100);
  }

  /** Wilson's score interval, which stays within 0 and 1 and has a width even at the ends. */
  Interval wilson(double z) {
    return wilson((double) hits, (double) n, z);
  }

  static Interval wilson(double hits, double n, double z) {
    double share = hits / n;
    double weight = 1 + z * z / n;
    double centre = (share + z * z / (2 * n)) / weight;
    double margin = z / weight * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    return Interval.around(centre, margin);
  }
}
