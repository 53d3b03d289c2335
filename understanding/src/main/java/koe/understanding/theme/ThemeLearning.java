package koe.understanding.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Features;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;

/**
 * Learns themes from comments of which people said what they speak of. Each comment is judged once
 * by a model that has not seen it, nor its like, and with a threshold that others chose; that is
 * what is held against the rules alone.
 */
public final class ThemeLearning {

  private static final int FOLDS = 5;
  private static final double[] THRESHOLDS = {-1.6, -1.3, -1, -0.7, -0.4, -0.1, 0.2};

  private final CommentReader reader;
  private final CompiledTaxonomy taxonomy;

  public ThemeLearning(CommentReader reader, CompiledTaxonomy taxonomy) {
    this.reader = reader;
    this.taxonomy = taxonomy;
  }

  /**
   * A comment that somebody read.
   *
   * @param asked the themes there were to choose from
   * @param said those that it speaks of
   */
  public record Example(String text, Set<String> asked, Set<String> said) {

    public Example {
      asked = Set.copyOf(asked);
      said = Set.copyOf(said);
    }
  }

  /**
   * What was learned.
   *
   * @param rules how well the rules alone find the themes that were learned
   * @param learned how well the model finds them in comments that it was not trained on
   */
  public record Lesson(ThemeModel model, ThemeAgreement rules, ThemeAgreement learned) {

    /** Whether it is worth using. */
    public boolean isBetter() {
      return learned.microF1() > rules.microF1();
    }
  }

  private record Case(int fold, ThemeTraining.Labelled labelled) {}

  /** Learns what can be learned; empty where that is no theme. */
  public Optional<Lesson> learn(String name, Language language, List<Example> examples) {
    List<Case> cases = examples.stream().map(example -> read(example, language)).toList();
    List<String> keys = taxonomy.themes().stream().map(Theme::key).toList();
    List<String> themes =
        keys.stream().filter(theme -> isLearnable(theme, cases)).collect(Collectors.toList());
    if (themes.isEmpty()) {
      return Optional.empty();
    }
    ThemeTraining training = new ThemeTraining(keys);
    List<Map<String, Double>> heldOut = heldOut(training, themes, cases);
    ThemeModel model =
        new ThemeModel(
            name,
            language,
            threshold(cases, heldOut, themes, -1),
            training.train(themes, labelled(cases, -1)));
    return Optional.of(new Lesson(model, rules(cases, themes), learned(cases, heldOut, themes)));
  }

  /** A theme is learned only if each part of the comments leaves enough of it in the others. */
  private static boolean isLearnable(String theme, List<Case> cases) {
    for (int fold = 0; fold < FOLDS; fold++) {
      if (!ThemeTraining.isLearnable(theme, labelled(cases, fold))) {
        return false;
      }
    }
    return true;
  }

  private Case read(Example example, Language language) {
    List<ReadSentence> sentences = reader.read(example.text(), Optional.of(language));
    Features features = new Features(256);
    sentences.forEach(sentence -> features.add(sentence.tokens()));
    Set<String> ruled =
        taxonomy.match(sentences).stream().map(ThemeMatch::theme).collect(Collectors.toSet());
    return new Case(
        fold(example.text()),
        new ThemeTraining.Labelled(features, example.asked(), example.said(), ruled));
  }

  /** Texts that are equal lie in one fold. */
  private static int fold(String text) {
    CRC32 checksum = new CRC32();
    checksum.update(text.strip().getBytes(StandardCharsets.UTF_8));
    return (int) (checksum.getValue() / 2 % FOLDS);
  }

  private static List<ThemeTraining.Labelled> labelled(Collection<Case> cases, int without) {
    return cases.stream().filter(one -> one.fold() != without).map(Case::labelled).toList();
  }

  private static List<Map<String, Double>> heldOut(
      ThemeTraining training, List<String> themes, List<Case> cases) {
    List<Map<String, Double>> heldOut = new ArrayList<>();
    cases.forEach(one -> heldOut.add(new HashMap<>()));
    for (int fold = 0; fold < FOLDS; fold++) {
      for (ThemeWeights theme : training.train(themes, labelled(cases, fold))) {
        for (int i = 0; i < cases.size(); i++) {
          ThemeTraining.Labelled one = cases.get(i).labelled();
          if (cases.get(i).fold() == fold) {
            heldOut.get(i).put(theme.theme(), theme.logit(one.features(), one.ruled()));
          }
        }
      }
    }
    return heldOut;
  }

  /** The threshold that finds most of the themes of all parts but one. */
  private static double threshold(
      List<Case> cases, List<Map<String, Double>> heldOut, List<String> themes, int without) {
    ToDoubleFunction<Double> quality =
        threshold -> {
          ThemeAgreement.Count count = new ThemeAgreement.Count();
          for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).fold() != without) {
              count(count, cases.get(i), above(heldOut.get(i), threshold), themes);
            }
          }
          return count.agreement().microF1();
        };
    return Arrays.stream(THRESHOLDS).boxed().max(Comparator.comparingDouble(quality)).orElseThrow();
  }

  private static ThemeAgreement learned(
      List<Case> cases, List<Map<String, Double>> heldOut, List<String> themes) {
    double[] thresholds = new double[FOLDS];
    for (int fold = 0; fold < FOLDS; fold++) {
      thresholds[fold] = threshold(cases, heldOut, themes, fold);
    }
    ThemeAgreement.Count count = new ThemeAgreement.Count();
    for (int i = 0; i < cases.size(); i++) {
      double threshold = thresholds[cases.get(i).fold()];
      count(count, cases.get(i), above(heldOut.get(i), threshold), themes);
    }
    return count.agreement();
  }

  private static ThemeAgreement rules(List<Case> cases, List<String> themes) {
    ThemeAgreement.Count count = new ThemeAgreement.Count();
    cases.forEach(one -> count(count, one, one.labelled().ruled(), themes));
    return count.agreement();
  }

  private static void count(
      ThemeAgreement.Count count, Case one, Set<String> found, List<String> themes) {
    Set<String> asked = new HashSet<>(themes);
    asked.retainAll(one.labelled().asked());
    count.add(asked, one.labelled().said(), found);
  }

  private static Set<String> above(Map<String, Double> logits, double threshold) {
    return logits.entrySet().stream()
        .filter(logit -> logit.getValue() > threshold)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
