package koe.dashboard.metric;

import java.util.Optional;

/**
 * Whether a measure moved. Two overlapping intervals say nothing about that; the difference itself
 * is tested, on adjusted values.
 *
 * @param exact the later value less the earlier one
 * @param z the adjusted difference in standard errors
 * @param error the standard error of the adjusted difference
 * @param pValue how often chance alone makes a difference as large
 */
public record Difference(Fraction exact, double z, double error, double pValue) {

  static Optional<Difference> between(Optional<Estimate> later, Optional<Estimate> earlier) {
    return later.flatMap(now -> earlier.map(before -> of(now, before)));
  }

  static Difference of(Estimate later, Estimate earlier) {
    return of(
        later.exact().minus(earlier.exact()),
        later.adjusted() - earlier.adjusted(),
        Math.hypot(later.error(), earlier.error()));
  }

  /** How far a measure is from what somebody wants it to be. */
  static Difference toTarget(Estimate now, Fraction target) {
    return of(now.exact().minus(target), now.adjusted() - target.value(), now.error());
  }

  private static Difference of(Fraction exact, double adjusted, double error) {
    // Without any spread there is nothing by which chance could explain a difference, or none.
    double z = adjusted == 0 ? 0 : adjusted / error;
    return new Difference(exact, z, error, Confidence.twoSided(z));
  }

  public double value() {
    return exact.value();
  }

  /** To either side of the difference, with 95 % confidence. */
  double margin() {
    return Confidence.Z * error;
  }

  public boolean isSignificant() {
    return pValue < 1 - Confidence.LEVEL;
  }
}
