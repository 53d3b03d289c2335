package koe.dashboard.driver;

import java.util.stream.IntStream;

/**
 * The share of the explained variance that falls to each driver: how much more is explained with it
 * than without, averaged over all orders in which drivers may come. Also known as LMG (Lindeman,
 * Merenda and Gold 1980) and as general dominance.
 */
final class Shapley {

  /** With more drivers than this there are too many orders. */
  static final int MOST = 10;

  private Shapley() {}

  /** One share for each driver; they add up to what all explain. */
  static double[] of(Correlations correlations) {
    int width = correlations.width();
    double[] explained = new double[1 << width];
    for (int set = 1; set < explained.length; set++) {
      explained[set] = correlations.explained(members(set, width));
    }
    double[] shares = new double[width];
    for (int driver = 0; driver < width; driver++) {
      for (int set = 0; set < explained.length; set++) {
        if ((set >> driver & 1) == 0) {
          double gain = explained[set | 1 << driver] - explained[set];
          shares[driver] += gain * chance(Integer.bitCount(set), width);
        }
      }
    }
    return shares;
  }

  private static int[] members(int set, int width) {
    return IntStream.range(0, width).filter(driver -> (set >> driver & 1) == 1).toArray();
  }

  /** How probable it is that exactly these come before a driver: s!(n-1-s)!/n!. */
  private static double chance(int before, int width) {
    double chance = 1.0 / width;
    for (int i = 1; i <= before; i++) {
      chance *= (double) i / (width - i);
    }
    return chance;
  }
}
