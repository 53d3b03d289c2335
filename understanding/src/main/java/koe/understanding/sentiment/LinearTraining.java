package koe.understanding.sentiment;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import koe.understanding.language.Features;

/** Finds the weights that tell praise from complaint in labelled texts; the same for the same. */
final class LinearTraining {

  private static final double COST = 4;
  private static final double PRECISION = 0.01;

  private LinearTraining() {}

  /** What a text holds, and whether it praises. */
  record Labelled(Features features, boolean positive) {}

  /** A model in which both labels have the same weight, however many there are of each. */
  static PriorModel train(List<Labelled> texts) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = texts.size();
    problem.n = Features.SPACE;
    problem.x = new Feature[texts.size()][];
    problem.y = new double[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      problem.x[i] = nodes(texts.get(i).features());
      problem.y[i] = texts.get(i).positive() ? 1 : -1;
    }
    long positive = texts.stream().filter(Labelled::positive).count();
    double ratio = (double) positive / Math.max(1, texts.size() - positive);
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
    parameter.setWeights(new double[] {1, ratio}, new int[] {1, -1});
    return PriorModel.of(weights(Linear.train(problem, parameter)));
  }

  private static Feature[] nodes(Features features) {
    double length = Math.sqrt(Math.max(1, features.size()));
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int number : features.numbers()) {
      counts.merge(number, 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(count -> new FeatureNode(count.getKey() + 1, count.getValue() / length))
        .toArray(Feature[]::new);
  }

  private static double[] weights(Model model) {
    double[] weights = model.getFeatureWeights();
    // The first label that training met is the one that counts as positive.
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= sign;
    }
    return weights;
  }
}
