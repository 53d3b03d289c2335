package koe.understanding.sentiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Features;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;

/**
 * Learns from a business's own customers, whose scores beside their comments are labels. Each
 * comment is judged once by a model that has not seen it, nor its like; that is what is reported.
 */
public final class Learning {

  private static final int FOLDS = 5;
  private static final double[] TRUSTS = {0.5, 1, 2, 4};

  private final CommentReader reader;
  private final SentimentJudge judge;

  public Learning(CommentReader reader, SentimentJudge judge) {
    this.reader = reader;
    this.judge = judge;
  }

  /** A comment and whether it praises. */
  public record Example(String text, boolean positive) {}

  /**
   * What was learned.
   *
   * @param before how well the comments were judged without it
   * @param after how well they are judged with it, on comments it was not trained on
   */
  public record Lesson(LearnedModel model, Agreement before, Agreement after) {}

  private record Case(int fold, double balance, LinearTraining.Labelled labelled) {}

  /** Learns from the examples; the same from the same, in any order of time. */
  public Lesson learn(String name, Language language, List<Example> examples) {
    List<Case> cases = examples.stream().map(example -> read(example, language)).toList();
    double[] heldOut = new double[cases.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      judgeHeldOut(cases, fold, heldOut);
    }
    double best = trust(cases, heldOut);
    PriorModel weights = LinearTraining.train(cases.stream().map(Case::labelled).toList());
    return new Lesson(
        new LearnedModel(name, language, best, weights),
        agreement(cases, heldOut, 0),
        agreement(cases, heldOut, best));
  }

  private Case read(Example example, Language language) {
    List<ReadSentence> sentences = reader.read(example.text(), Optional.of(language));
    Features features = new Features(256);
    sentences.forEach(sentence -> features.add(sentence.tokens()));
    return new Case(
        fold(example.text()),
        judge.balance(sentences),
        new LinearTraining.Labelled(features, example.positive()));
  }

  /** Texts that are equal lie in one fold. */
  private static int fold(String text) {
    CRC32 checksum = new CRC32();
    checksum.update(text.strip().getBytes(StandardCharsets.UTF_8));
    return (int) (checksum.getValue() % FOLDS);
  }

  private static void judgeHeldOut(List<Case> cases, int fold, double[] heldOut) {
    List<LinearTraining.Labelled> others = new ArrayList<>();
    cases.stream().filter(one -> one.fold() != fold).forEach(one -> others.add(one.labelled()));
    if (others.stream().map(LinearTraining.Labelled::positive).distinct().count() < 2) {
      return;
    }
    PriorModel model = LinearTraining.train(others);
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).fold() == fold) {
        heldOut[i] = PriorModel.limited(model.logit(cases.get(i).labelled().features()));
      }
    }
  }

  /** The trust that judges best; of those that judge alike, the one that is right most surely. */
  private static double trust(List<Case> cases, double[] heldOut) {
    Comparator<Double> quality =
        Comparator.<Double>comparingDouble(
                trust -> Math.rint(1_000 * agreement(cases, heldOut, trust).macroF1()))
            .thenComparing(trust -> -loss(cases, heldOut, trust));
    return Arrays.stream(TRUSTS).boxed().max(quality).orElseThrow();
  }

  private static double loss(List<Case> cases, double[] heldOut, double trust) {
    double loss = 0;
    for (int i = 0; i < cases.size(); i++) {
      double balance = cases.get(i).balance() + trust * heldOut[i];
      loss += Math.log1p(Math.exp(cases.get(i).labelled().positive() ? -balance : balance));
    }
    return loss;
  }

  private static Agreement agreement(List<Case> cases, double[] heldOut, double trust) {
    int[][] confusion = new int[2][2];
    for (int i = 0; i < cases.size(); i++) {
      boolean found = cases.get(i).balance() + trust * heldOut[i] >= 0;
      confusion[cases.get(i).labelled().positive() ? 0 : 1][found ? 0 : 1]++;
    }
    return Agreement.of(confusion);
  }
}
