package koe.dashboard.loop;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What following up was worth: how much more the score of those who were followed up rose than that
 * of those who, by lot, were not. Low scores rise by themselves; that part is in both groups and
 * falls out.
 *
 * @param difference in points of the 0 to 10 scale, with the bounds that hold at 95 percent after
 *     Welch; empty where one of the groups has fewer than two
 */
public record Effect(
    String rule,
    long followedUp,
    long heldOut,
    int followedUpAgain,
    int heldOutAgain,
    Optional<Double> difference,
    Optional<Double> low,
    Optional<Double> high) {

  private static final double LEVEL = 0.95;

  /** Mean and variance of a group's changes. */
  private record Group(int n, double mean, double variance) {

    static Group of(List<LoopStore.Pair> pairs, boolean followedUp) {
      double[] changes =
          pairs.stream()
              .filter(pair -> pair.followedUp() == followedUp)
              .mapToDouble(pair -> pair.later() - pair.earlier())
              .toArray();
      double mean = java.util.Arrays.stream(changes).average().orElse(0);
      double squares = java.util.Arrays.stream(changes).map(it -> (it - mean) * (it - mean)).sum();
      return new Group(
          changes.length, mean, changes.length < 2 ? 0 : squares / (changes.length - 1));
    }

    double error() {
      return variance / n;
    }
  }

  static Effect of(LoopStore.Share share, List<LoopStore.Pair> pairs) {
    Group treated = Group.of(pairs, true);
    Group alone = Group.of(pairs, false);
    if (treated.n() < 2 || alone.n() < 2) {
      return of(share, treated, alone, Optional.empty(), Optional.empty(), Optional.empty());
    }
    double difference = treated.mean() - alone.mean();
    double reach = reach(treated, alone);
    return of(
        share,
        treated,
        alone,
        rounded(difference),
        rounded(difference - reach),
        rounded(difference + reach));
  }

  private static Effect of(
      LoopStore.Share share,
      Group treated,
      Group alone,
      Optional<Double> difference,
      Optional<Double> low,
      Optional<Double> high) {
    return new Effect(
        share.rule(),
        share.followedUp(),
        share.heldOut(),
        treated.n(),
        alone.n(),
        difference,
        low,
        high);
  }

  private static double reach(Group one, Group other) {
    double error = one.error() + other.error();
    if (error == 0) {
      return 0;
    }
    double freedom =
        error
            * error
            / (one.error() * one.error() / (one.n() - 1)
                + other.error() * other.error() / (other.n() - 1));
    return TDistribution.of(freedom).inverseCumulativeProbability((1 + LEVEL) / 2)
        * Math.sqrt(error);
  }

  private static Optional<Double> rounded(double value) {
    return Optional.of(Math.round(value * 100) / 100.0);
  }
}
