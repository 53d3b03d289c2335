package koe.dashboard.metric;

import java.util.Optional;

/**
 * Whether a measure moved. Two overlapping intervals say nothing about that; the difference itself
 * is tested, on adjusted values.
 *
 * @param value the later value less the earlier one
 * @param z the adjusted difference in standard errors
 * @param pValue how often chance alone makes a difference as large
 */
public record Difference(double value, double z, double pValue) {

  static Optional<Difference> between(Optional<Estimate> later, Optional<Estimate> earlier) {
    return later.flatMap(now -> earlier.map(before -> of(now, before)));
  }

  static Difference of(Estimate later, Estimate earlier) {
    double z = (later.adjusted() - earlier.adjusted()) / Math.hypot(later.error(), earlier.error());
    return new Difference(later.value() - earlier.value(), z, Confidence.twoSided(z));
  }

  public boolean isSignificant() {
    return pValue < 1 - Confidence.LEVEL;
  }
}
