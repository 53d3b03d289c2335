package koe.dashboard.metric;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How sure Koe wants to be: 95 %, everywhere. */
final class Confidence {

  static final double LEVEL = 0.95;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Standard errors to either side, 1.959964. */
  static final double Z = NORMAL.inverseSurvivalProbability((1 - LEVEL) / 2);

  private Confidence() {}

  /** How often chance alone brings a value at least as far from zero. */
  static double twoSided(double z) {
    return 2 * NORMAL.survivalProbability(Math.abs(z));
  }
}
