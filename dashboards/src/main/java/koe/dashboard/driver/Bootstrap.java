package koe.dashboard.driver;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What the relative weights would have been, had other people like these answered; always with a
 * driver beside them that is nothing but noise (Tonidandel, LeBreton and Johnson 2009).
 *
 * @param weights by draw, then by driver; the last is the noise
 */
record Bootstrap(double[][] weights) {

  static final int DRAWS = 400;
  private static final long SEED = 20_261_122;

  /** The same people always give the same draws. */
  static Bootstrap of(Observations observations) {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    Observations noisy = observations.withNoise(chance);
    double[][] weights = new double[DRAWS][];
    for (int draw = 0; draw < DRAWS; draw++) {
      weights[draw] = RelativeWeights.of(Correlations.of(noisy.drawn(chance)));
    }
    return new Bootstrap(weights);
  }

  /** The value that so large a share of the draws stays below. */
  double quantile(int driver, double share) {
    double[] sorted = Arrays.stream(weights).mapToDouble(draw -> draw[driver]).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }

  /** What noise alone reaches in all but one of twenty draws. */
  double floor() {
    return quantile(weights[0].length - 1, 0.95);
  }

  /** How often noise weighed as much as the driver, counted so that it is never zero. */
  double pValue(int driver) {
    long beaten =
        Arrays.stream(weights).filter(draw -> draw[driver] <= draw[draw.length - 1]).count();
    return (beaten + 1.0) / (weights.length + 1.0);
  }
}
