package koe.dashboard.weighting;

import java.util.Arrays;
import java.util.List;

/**
 * Iterative proportional fitting: weights that bring the shares of groups to what they are among
 * all customers, one margin after the other until all of them hold (Deming and Stephan 1940).
 */
final class Raking {

  private static final int MOST_ROUNDS = 1_000;
  private static final double CLOSE = 1e-10;

  private Raking() {}

  /**
   * One way to cut the cells.
   *
   * @param group of each cell, from 0
   * @param target what the weights of each group add up to; all margins add up to the same
   */
  record Margin(int[] group, double[] target) {

    double[] sums(double[] weights) {
      double[] sums = new double[target.length];
      for (int cell = 0; cell < weights.length; cell++) {
        sums[group[cell]] += weights[cell];
      }
      return sums;
    }

    double error(double[] weights) {
      double[] sums = sums(weights);
      double error = 0;
      for (int i = 0; i < target.length; i++) {
        error = Math.max(error, Math.abs(sums[i] - target[i]));
      }
      return error;
    }

    private void fit(double[] weights) {
      double[] sums = sums(weights);
      for (int cell = 0; cell < weights.length; cell++) {
        double sum = sums[group[cell]];
        weights[cell] *= sum == 0 ? 0 : target[group[cell]] / sum;
      }
    }
  }

  /**
   * @param weights one for each cell
   * @param rounds how often all margins were fitted
   * @param converged false if the margins contradict each other or a cap
   */
  record Fit(double[] weights, int rounds, boolean converged) {}

  /**
   * @param start the weight of each cell to begin with, such as how many answers it has
   * @param most how many times its start a cell may weigh; infinite for no cap
   */
  static Fit fit(double[] start, List<Margin> margins, double most) {
    double[] weights = start.clone();
    double whole = Arrays.stream(margins.get(0).target()).sum();
    double each = whole / Arrays.stream(start).sum();
    int round = 0;
    while (round < MOST_ROUNDS && error(weights, margins) > CLOSE * whole) {
      for (Margin margin : margins) {
        margin.fit(weights);
      }
      for (int cell = 0; cell < weights.length; cell++) {
        weights[cell] = Math.min(weights[cell], most * each * start[cell]);
      }
      round++;
    }
    return new Fit(weights, round, error(weights, margins) <= CLOSE * whole);
  }

  private static double error(double[] weights, List<Margin> margins) {
    return margins.stream().mapToDouble(margin -> margin.error(weights)).max().orElse(0);
  }

  /**
   * How many unweighted answers would be as telling: Kish's (Σw)² / Σw².
   *
   * @param answers how many answers share the weight of each cell equally
   */
  static double effective(double[] weights, double[] answers) {
    double sum = 0;
    double squares = 0;
    for (int cell = 0; cell < weights.length; cell++) {
      sum += weights[cell];
      squares += answers[cell] == 0 ? 0 : weights[cell] * weights[cell] / answers[cell];
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }
}
