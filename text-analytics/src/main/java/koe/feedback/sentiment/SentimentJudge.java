package koe.feedback.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import koe.feedback.language.Clause;
import koe.feedback.language.ClauseSplitter;
import koe.feedback.language.Language;
import koe.feedback.language.ReadSentence;

/** Judges comments, from the clause up to the whole. Safe to share between threads. */
public final class SentimentJudge {

  private static final String VERSION = "2026-11-22";

  private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);

  public SentimentJudge() {
    Lexicon english = Lexicon.of(Language.ENGLISH);
    lexicons.put(Language.JAPANESE, Lexicon.of(Language.JAPANESE));
    lexicons.put(Language.ENGLISH, english);
    // Of a language that is not read here, emoji still speak.
    lexicons.put(Language.OTHER, english);
  }

  /** The name of what judges this language, stored with every judgement. */
  public String model(Language language) {
    return language.tag() + "-" + VERSION;
  }

  /** What a comment says in answer to a question. */
  public Judgement judge(List<ReadSentence> comment, Question question) {
    List<SentenceJudgement> sentences = new ArrayList<>();
    Weight total = Weight.NONE;
    for (ReadSentence sentence : comment) {
      SentenceJudgement judged = judge(sentence, question);
      sentences.add(judged);
      total = judged.weights().stream().reduce(total, Weight::plus);
    }
    return new Judgement(
        new CommentSentiment(total.label(), total.score(), confidence(total)), sentences);
  }

  private SentenceJudgement judge(ReadSentence sentence, Question question) {
    Lexicon lexicon = java.util.Objects.requireNonNull(lexicons.get(sentence.language()));
    ClauseJudge judge = new ClauseJudge(lexicon, sentence.language(), sentence.tokens());
    List<Clause> clauses = ClauseSplitter.split(sentence);
    List<Weight> weights = judge.isNothing() ? nothing(clauses, question) : judge.weigh(clauses);
    if (!judge.isNothing() && weights.stream().allMatch(Weight::isSilent)) {
      weights = clauses.stream().map(clause -> silence(sentence, clause, question)).toList();
    }
    Sentiment sentiment = weights.stream().reduce(Weight.NONE, Weight::plus).sentiment();
    return new SentenceJudgement(sentiment, clauses, weights);
  }

  private static List<Weight> nothing(List<Clause> clauses, Question question) {
    return clauses.stream().map(clause -> question.nothing().times(1.0 / clauses.size())).toList();
  }

  private static Weight silence(ReadSentence sentence, Clause clause, Question question) {
    boolean says =
        sentence.tokens().subList(clause.from(), clause.to()).stream()
            .anyMatch(token -> token.isWord() && !Character.isDigit(token.surface().charAt(0)));
    return says ? question.silence() : Weight.NONE;
  }

  private static double confidence(Weight total) {
    double sure =
        switch (total.label()) {
          case POSITIVE, NEGATIVE -> 0.5 + 0.45 * Math.tanh(Math.abs(total.balance()) / 2.5);
          case MIXED -> 0.7;
          case NEUTRAL -> 0.5;
        };
    return Math.round(sure * 100) / 100.0;
  }
}
