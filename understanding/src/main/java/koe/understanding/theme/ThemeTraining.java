package koe.understanding.theme;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import koe.understanding.language.Features;

/** Finds what tells that comments speak of a theme; the same for the same. */
final class ThemeTraining {

  private static final double COST = 4;
  private static final double PRECISION = 0.01;

  /** Of fewer comments a theme cannot be learned. */
  static final int FEWEST = 8;

  private final List<String> rules;

  /** With the rules of these themes as features beside the words. */
  ThemeTraining(List<String> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * A comment, what its words hold, and which themes it speaks of.
   *
   * @param asked the themes of which it is known whether it does
   * @param ruled the themes whose rules match
   */
  record Labelled(Features features, Set<String> asked, Set<String> said, Set<String> ruled) {

    boolean isKnown(String theme) {
      return asked.contains(theme);
    }
  }

  /** Whether there is enough of both kinds to learn a theme from. */
  static boolean isLearnable(String theme, List<Labelled> comments) {
    long known = comments.stream().filter(one -> one.isKnown(theme)).count();
    long said =
        comments.stream().filter(one -> one.isKnown(theme) && one.said().contains(theme)).count();
    return said >= FEWEST && known - said >= FEWEST;
  }

  /** The weights of each theme that can be learned. */
  List<ThemeWeights> train(List<String> themes, List<Labelled> comments) {
    return themes.stream()
        .filter(theme -> isLearnable(theme, comments))
        .map(theme -> train(theme, comments))
        .toList();
  }

  private ThemeWeights train(String theme, List<Labelled> all) {
    Linear.disableDebugOutput();
    List<Labelled> comments = all.stream().filter(one -> one.isKnown(theme)).toList();
    Problem problem = new Problem();
    problem.l = comments.size();
    problem.n = Features.SPACE + rules.size() + 1;
    problem.x = comments.stream().map(this::nodes).toArray(Feature[][]::new);
    problem.y = comments.stream().mapToDouble(one -> one.said().contains(theme) ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
    return weights(theme, Linear.train(problem, parameter));
  }

  private Feature[] nodes(Labelled comment) {
    double length = Math.sqrt(Math.max(1, comment.features().size()));
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int number : comment.features().numbers()) {
      counts.merge(number, 1, Integer::sum);
    }
    List<Feature> nodes = new ArrayList<>(counts.size() + rules.size() + 1);
    counts.forEach((number, n) -> nodes.add(new FeatureNode(number + 1, n / length)));
    for (int i = 0; i < rules.size(); i++) {
      if (comment.ruled().contains(rules.get(i))) {
        nodes.add(new FeatureNode(Features.SPACE + 1 + i, 1));
      }
    }
    nodes.add(new FeatureNode(Features.SPACE + 1 + rules.size(), 1));
    return nodes.toArray(Feature[]::new);
  }

  private ThemeWeights weights(String theme, Model model) {
    double[] weights = model.getFeatureWeights();
    // The first label that training met is the one that counts as positive.
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= sign;
    }
    Map<String, Double> ofRules = new TreeMap<>();
    for (int i = 0; i < rules.size(); i++) {
      ofRules.put(rules.get(i), weights[Features.SPACE + i]);
    }
    double bias = weights[Features.SPACE + rules.size()];
    return ThemeWeights.of(theme, bias, ofRules, Arrays.copyOf(weights, Features.SPACE));
  }
}
