package koe.dashboard.planner;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many answers a figure needs, by the adjusted Wald interval whose pseudo-answers come for free
 * (Sauro and Lewis, MeasuringU).
 *
 * @param variance of one answer, in shares: 1 at most for NPS, 0.25 at most for a share
 * @param pseudo how many answers the interval adds by itself: 3 for NPS, z² for a share
 */
record SampleSize(double variance, double pseudo) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double Z = NORMAL.inverseSurvivalProbability(0.025);

  static SampleSize ofNps(double variance) {
    return new SampleSize(variance, 3);
  }

  static SampleSize ofShare(double variance) {
    return new SampleSize(variance, Z * Z);
  }

  /**
   * Answers for a 95 % interval of no more than so much to either side.
   *
   * @param margin as a share, 0.05 for five points
   */
  long forMargin(double margin) {
    return atLeastOne(variance * Z * Z / (margin * margin) - pseudo);
  }

  /**
   * Answers in each of two groups, so that a true difference is found so often at 95 % confidence.
   * Both groups are taken to vary alike, so their variances add up to twice the one.
   *
   * @param difference as a share
   * @param power how often it is to be found, such as 0.8
   */
  long forDifference(double difference, double power) {
    double z = Z + NORMAL.inverseCumulativeProbability(power);
    return atLeastOne(2 * variance * z * z / (difference * difference) - pseudo);
  }

  private static long atLeastOne(double answers) {
    return Math.max(1, (long) Math.ceil(answers));
  }
}
