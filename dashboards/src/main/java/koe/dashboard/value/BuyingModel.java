package koe.dashboard.value;

import java.util.List;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * BG/NBD, by which customers buy at a rate of their own and may leave for good after any purchase
 * (Fader, Hardie and Lee 2005). Times are in one unit, weeks for instance.
 *
 * @param r shape of the rates at which customers buy
 * @param alpha scale of those rates
 * @param a with b: how likely they leave after a purchase
 */
record BuyingModel(double r, double alpha, double a, double b) {

  private static final int MOST_TERMS = 10_000;
  private static final double NOTHING = 1e-14;
  private static final int MOST_TRIALS = 5_000;

  /**
   * What is known of one customer.
   *
   * @param repeats purchases after the first
   * @param last time from the first purchase to the last
   * @param age time from the first purchase until now
   */
  record History(double repeats, double last, double age) {}

  /** The model under which these histories are the most likely. */
  static BuyingModel of(List<History> histories) {
    double[] best =
        new SimplexOptimizer(1e-10, 1e-10)
            .optimize(
                new MaxEval(MOST_TRIALS),
                new ObjectiveFunction(logs -> of(logs).likelihood(histories)),
                GoalType.MAXIMIZE,
                new InitialGuess(new double[] {0, 1, 0, 1}),
                new NelderMeadSimplex(4, 0.5))
            .getPoint();
    return of(best);
  }

  private static BuyingModel of(double[] logs) {
    return new BuyingModel(
        Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]));
  }

  private double likelihood(List<History> histories) {
    return histories.stream().mapToDouble(this::likelihood).sum();
  }

  private double likelihood(History one) {
    double x = one.repeats();
    double common =
        Gamma.logGamma(r + x)
            - Gamma.logGamma(r)
            + r * Math.log(alpha)
            + Gamma.logGamma(a + b)
            + Gamma.logGamma(b + x)
            - Gamma.logGamma(b)
            - Gamma.logGamma(a + b + x);
    double stayed = -(r + x) * Math.log(alpha + one.age());
    if (x == 0) {
      return common + stayed;
    }
    double left = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + one.last());
    double more = Math.max(stayed, left);
    return common + more + Math.log(Math.exp(stayed - more) + Math.exp(left - more));
  }

  /** How probable it is that a new customer buys again so many times within a time. */
  double probability(int purchases, double time) {
    double bought = time / (alpha + time);
    double not = Math.pow(alpha / (alpha + time), r);
    double stayed =
        Math.exp(Beta.logBeta(a, b + purchases) - Beta.logBeta(a, b))
            * times(purchases)
            * not
            * Math.pow(bought, purchases);
    if (purchases == 0) {
      return stayed;
    }
    double sum = 0;
    for (int j = 0; j < purchases; j++) {
      sum += times(j) * Math.pow(bought, j);
    }
    double left = Math.exp(Beta.logBeta(a + 1, b + purchases - 1) - Beta.logBeta(a, b));
    return stayed + left * (1 - not * sum);
  }

  private double times(int purchases) {
    return Math.exp(
        Gamma.logGamma(r + purchases) - Gamma.logGamma(r) - Gamma.logGamma(purchases + 1.0));
  }

  /** How often a new customer is expected to buy again within a time. */
  double expected(double time) {
    double hyper = hypergeometric(r, b, a + b - 1, time / (alpha + time));
    return (a + b - 1) / (a - 1) * (1 - Math.pow(alpha / (alpha + time), r) * hyper);
  }

  /** How often this customer is expected to buy within a time from now. */
  double expected(History one, double time) {
    double x = one.repeats();
    double until = alpha + one.age();
    double hyper = hypergeometric(r + x, b + x, a + b + x - 1, time / (until + time));
    double all = (a + b + x - 1) / (a - 1) * (1 - Math.pow(until / (until + time), r + x) * hyper);
    return all * staying(one);
  }

  /** How probable it is that this customer has not left. */
  double staying(History one) {
    double x = one.repeats();
    if (x == 0) {
      return 1;
    }
    double left = a / (b + x - 1) * Math.pow((alpha + one.age()) / (alpha + one.last()), r + x);
    return 1 / (1 + left);
  }

  /** Gauss' 2F1 by its series, which ends for 0 ≤ z < 1. */
  private static double hypergeometric(double a, double b, double c, double z) {
    double term = 1;
    double sum = 1;
    for (int n = 0; n < MOST_TERMS && Math.abs(term) > NOTHING * Math.abs(sum); n++) {
      term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
      sum += term;
    }
    return sum;
  }
}
