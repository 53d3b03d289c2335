package koe.survey.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * How one of several ways to ask fares.
 *
 * @param rate the share of those reached who answered to the end
 * @param againstFirst the difference to the first variant, if this is another
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VariantResult(
    String key,
    long invited,
    long sent,
    long opened,
    long completed,
    Optional<Double> rate,
    Optional<Interval> ci,
    Optional<Difference> againstFirst) {

  private static final double Z = 1.959964;

  /** Where the true value lies with a confidence of 95 %. */
  public record Interval(double low, double high, double level) {}

  /** A difference of two rates; significant if its interval leaves out zero. */
  public record Difference(double value, Interval ci, boolean significant) {}

  static List<VariantResult> of(List<DistributionStore.Tried> tried) {
    return tried.stream().map(one -> of(one, tried.get(0))).toList();
  }

  private static VariantResult of(DistributionStore.Tried one, DistributionStore.Tried first) {
    boolean reached = one.sent() > 0;
    return new VariantResult(
        one.key(),
        one.invited(),
        one.sent(),
        one.opened(),
        one.completed(),
        reached ? Optional.of(rate(one)) : Optional.empty(),
        reached ? Optional.of(wilson(one.completed(), one.sent())) : Optional.empty(),
        reached && first.sent() > 0 && !one.key().equals(first.key())
            ? Optional.of(difference(one, first))
            : Optional.empty());
  }

  private static double rate(DistributionStore.Tried one) {
    return (double) one.completed() / one.sent();
  }

  /** Wilson's score interval. */
  static Interval wilson(long answered, long asked) {
    double n = asked;
    double p = Math.min(1, answered / n);
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), 0.95);
  }

  /** Newcombe's interval for a difference, made of the two score intervals. */
  static Difference difference(DistributionStore.Tried one, DistributionStore.Tried other) {
    double p = rate(one);
    double q = rate(other);
    Interval a = wilson(one.completed(), one.sent());
    Interval b = wilson(other.completed(), other.sent());
    double low = p - q - Math.hypot(p - a.low(), b.high() - q);
    double high = p - q + Math.hypot(a.high() - p, q - b.low());
    return new Difference(p - q, new Interval(low, high, 0.95), low > 0 || high < 0);
  }
}
