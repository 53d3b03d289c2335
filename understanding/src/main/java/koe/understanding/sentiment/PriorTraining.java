package koe.understanding.sentiment;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;

/**
 * Trains the prior models that ship, on open data and only on the half of it that is not measured
 * on: {@code PriorTraining DATA-FOLDER TARGET-FOLDER}. See SOURCES.md and docs/text-quality.md.
 */
final class PriorTraining {

  private static final double COST = 4;
  private static final double PRECISION = 0.01;

  private PriorTraining() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    write(train(OpenData.japanese(data), Language.JAPANESE), target.resolve("prior_ja.bin.gz"));
    write(train(OpenData.english(data), Language.ENGLISH), target.resolve("prior_en.bin.gz"));
  }

  private static void write(PriorModel model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      model.write(out);
    }
  }

  /** A model of the labelled comments, both labels of the same weight however many they are. */
  static PriorModel train(List<OpenData.Labelled> comments, Language language) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = comments.size();
    problem.n = Features.SPACE;
    problem.x = new Feature[comments.size()][];
    problem.y = new double[comments.size()];
    try (CommentReader reader = new CommentReader()) {
      for (int i = 0; i < comments.size(); i++) {
        problem.x[i] = nodes(features(reader, comments.get(i).text(), language));
        problem.y[i] = comments.get(i).positive() ? 1 : -1;
      }
    }
    long positive = comments.stream().filter(OpenData.Labelled::positive).count();
    double ratio = (double) positive / Math.max(1, comments.size() - positive);
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
    parameter.setWeights(new double[] {1, ratio}, new int[] {1, -1});
    return PriorModel.of(weights(Linear.train(problem, parameter)));
  }

  private static Features features(CommentReader reader, String text, Language language) {
    Features features = new Features(64);
    for (ReadSentence sentence : reader.read(text, Optional.of(language))) {
      features.add(sentence.tokens());
    }
    return features;
  }

  private static Feature[] nodes(Features features) {
    double length = Math.sqrt(Math.max(1, features.distinct().length));
    return Arrays.stream(features.distinct())
        .mapToObj(feature -> new FeatureNode(feature + 1, 1 / length))
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
