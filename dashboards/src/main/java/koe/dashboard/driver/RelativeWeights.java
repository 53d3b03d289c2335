package koe.dashboard.driver;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Johnson's relative weights (2000): the drivers are replaced by the nearest variables that have
 * nothing in common, what these explain is given back to the drivers. With R = VΔ²Vᵀ, Λ = VΔVᵀ and
 * β = Λ⁻¹r, the weights are the squares of Λ times the squares of β.
 */
final class RelativeWeights {

  private static final double NOTHING = 1e-6;

  private RelativeWeights() {}

  /** One weight for each driver; they add up to what all explain. */
  static double[] of(Correlations correlations) {
    var eigen = new EigenDecompositionSymmetric(correlations.among());
    int width = correlations.width();
    RealMatrix roots = MatrixUtils.createRealMatrix(width, width);
    RealMatrix inverse = MatrixUtils.createRealMatrix(width, width);
    for (int i = 0; i < width; i++) {
      double root = Math.sqrt(Math.max(0, eigen.getEigenvalue(i)));
      roots.setEntry(i, i, root);
      inverse.setEntry(i, i, root < NOTHING ? 0 : 1 / root);
    }
    RealMatrix vectors = eigen.getV();
    RealMatrix lambda = vectors.multiply(roots).multiplyTransposed(vectors);
    double[] beta =
        vectors.multiply(inverse).multiplyTransposed(vectors).operate(correlations.withOutcome());
    double[] weights = new double[width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        weights[i] += Math.pow(lambda.getEntry(i, j) * beta[j], 2);
      }
    }
    return weights;
  }
}
