package koe.dashboard.driver;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * How the drivers go together, and how each goes with the outcome, as Pearson's correlations.
 *
 * @param among square and symmetric, ones on the diagonal
 * @param withOutcome one for each driver
 */
record Correlations(RealMatrix among, double[] withOutcome) {

  /** A driver that is the same for everybody goes with nothing. */
  static Correlations of(Observations observations) {
    int width = observations.width();
    double[][] columns = new double[width][];
    for (int i = 0; i < width; i++) {
      columns[i] = standardised(observations.driver(i));
    }
    double[] outcome = standardised(observations.outcome());
    RealMatrix among = MatrixUtils.createRealIdentityMatrix(width);
    double[] withOutcome = new double[width];
    for (int i = 0; i < width; i++) {
      withOutcome[i] = product(columns[i], outcome);
      for (int j = 0; j < i; j++) {
        double together = product(columns[i], columns[j]);
        among.setEntry(i, j, together);
        among.setEntry(j, i, together);
      }
    }
    return new Correlations(among, withOutcome);
  }

  private static double[] standardised(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double length =
        Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum());
    return Arrays.stream(values).map(it -> length == 0 ? 0 : (it - mean) / length).toArray();
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  int width() {
    return withOutcome.length;
  }

  /** The share of the outcome's variance, 0 to 1, that these drivers explain together. */
  double explained(int... drivers) {
    if (drivers.length == 0) {
      return 0;
    }
    double[] own = Arrays.stream(drivers).mapToDouble(driver -> withOutcome[driver]).toArray();
    RealMatrix inner = among.getSubMatrix(drivers, drivers);
    double[] weights =
        new SingularValueDecomposition(inner)
            .getSolver()
            .solve(MatrixUtils.createRealVector(own))
            .toArray();
    return product(weights, own);
  }
}
