package koe.understanding.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import koe.understanding.language.Clause;
import koe.understanding.language.ClauseSplitter;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;
import koe.understanding.language.Token;

/** Judges comments, from the clause up to the whole. Safe to share between threads. */
public final class SentimentJudge {

  private static final String VERSION = "2026-11-22";

  private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);

  // The lexicon is right in every trade, the prior most of all in those it was trained on.
  private static final double TRUST_IN_PRIOR = 1.3;
  private static final double TRUST_IN_CLAUSE = 0.3;
  private static final double LARGEST_LOGIT = 4;

  private final Map<Language, PriorModel> priors = new EnumMap<>(Language.class);

  public SentimentJudge() {
    for (Language language : Language.values()) {
      priors.put(language, PriorModel.shipped(language));
    }

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
    Map<Language, Features> features = new EnumMap<>(Language.class);
    Weight total = Weight.NONE;
    for (ReadSentence sentence : comment) {
      ClauseJudge judge =
          new ClauseJudge(lexicon(sentence), sentence.language(), sentence.tokens());
      boolean plain = !judge.isNothing() && !judge.isTurnedByNegation();
      Features seen = plain ? Features.of(sentence.tokens()) : new Features(0);
      SentenceJudgement judged = judge(sentence, judge, seen, question);
      sentences.add(judged);
      for (Weight weight : judged.weights()) {
        total = total.plus(weight);
      }
      features.merge(sentence.language(), seen, Features::plus);
    }
    total = total.leaning(TRUST_IN_PRIOR * logit(features));
    return new Judgement(
        new CommentSentiment(total.label(), total.score(), confidence(total)), sentences);
  }

  private SentenceJudgement judge(
      ReadSentence sentence, ClauseJudge judge, Features seen, Question question) {
    List<Clause> clauses = ClauseSplitter.split(sentence);
    List<Weight> weights = judge.isNothing() ? nothing(clauses, question) : judge.weigh(clauses);
    if (!judge.isNothing() && areSilent(weights)) {
      weights = silence(sentence, clauses, question);
    }
    if (seen.distinct().length > 0) {
      weights = leaning(weights, clauses, sentence, seen);
    }
    Weight sum = Weight.NONE;
    for (Weight weight : weights) {
      sum = sum.plus(weight);
    }
    Sentiment sentiment = sum.sentiment();
    return new SentenceJudgement(sentiment, clauses, weights);
  }

  private List<Weight> leaning(
      List<Weight> weights, List<Clause> clauses, ReadSentence sentence, Features whole) {
    PriorModel prior = prior(sentence.language());
    List<Weight> leaning = new ArrayList<>(clauses.size());
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Features own =
          clauses.size() == 1
              ? whole
              : Features.of(sentence.tokens().subList(clause.from(), clause.to()));
      double logit = prior.logit(own);
      leaning.add(weights.get(i).leaning(TRUST_IN_CLAUSE * limited(logit)));
    }
    return leaning;
  }

  private static boolean areSilent(List<Weight> weights) {
    for (Weight weight : weights) {
      if (!weight.isSilent()) {
        return false;
      }
    }
    return true;
  }

  /** The prior's logit of a comment, each language by its own model. */
  private double logit(Map<Language, Features> features) {
    double sum = 0;
    for (Map.Entry<Language, Features> written : features.entrySet()) {
      sum += prior(written.getKey()).logit(written.getValue());
    }
    return limited(sum);
  }

  private Lexicon lexicon(ReadSentence sentence) {
    return Objects.requireNonNull(lexicons.get(sentence.language()));
  }

  private PriorModel prior(Language language) {
    return Objects.requireNonNull(priors.get(language));
  }

  private static double limited(double logit) {
    return Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, logit));
  }

  private static List<Weight> nothing(List<Clause> clauses, Question question) {
    return clauses.stream().map(clause -> question.nothing().times(1.0 / clauses.size())).toList();
  }

  private static List<Weight> silence(
      ReadSentence sentence, List<Clause> clauses, Question question) {
    List<Weight> weights = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      weights.add(silence(sentence, clause, question));
    }
    return weights;
  }

  private static Weight silence(ReadSentence sentence, Clause clause, Question question) {
    for (Token token : sentence.tokens().subList(clause.from(), clause.to())) {
      if (token.isWord() && !Character.isDigit(token.surface().charAt(0))) {
        return question.silence();
      }
    }
    return Weight.NONE;
  }

  /** How often such a balance was right on comments that nothing was trained on. */
  private static double confidence(Weight total) {
    double sure =
        switch (total.label()) {
          case POSITIVE, NEGATIVE -> 0.98 / (1 + Math.exp(0.6 - 0.75 * Math.abs(total.balance())));
          case MIXED -> 0.6;
          case NEUTRAL -> 0.4;
        };
    return Math.round(sure * 100) / 100.0;
  }
}
