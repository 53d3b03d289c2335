package koe.understanding.sentiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import koe.understanding.language.Clause;
import koe.understanding.language.ClauseSplitter;
import koe.understanding.language.Features;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;
import koe.understanding.language.Token;

/** Judges comments, from the clause up to the whole. Safe to share between threads. */
public final class SentimentJudge {

  private static final String VERSION = "2026-11-23";

  private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);

  // The lexicon is right in every trade, the prior most of all in those it was trained on.
  private static final double TRUST_IN_PRIOR = 1.0;
  private static final double TRUST_IN_CLAUSE = 0.23;

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

  /** The name of what judges this language where these models were learned. */
  public String model(Language language, LearnedModels learned) {
    return learned.of(language).map(LearnedModel::name).orElseGet(() -> model(language));
  }

  /** What a comment says in answer to a question. */
  public Judgement judge(List<ReadSentence> comment, Question question) {
    return judge(comment, question, LearnedModels.NONE);
  }

  /** What a comment says in answer to a question, to those who learned from their customers. */
  public Judgement judge(List<ReadSentence> comment, Question question, LearnedModels learned) {
    List<SentenceJudgement> sentences = new ArrayList<>();
    Map<Language, Features> features = new EnumMap<>(Language.class);
    Weight total = Weight.NONE;
    for (ReadSentence sentence : comment) {
      ClauseJudge judge =
          new ClauseJudge(lexicon(sentence), sentence.language(), sentence.tokens());
      boolean plain = !judge.isNothing() && !judge.isTurnedByNegation() && !judge.isMatterOfFact();
      Features seen = plain ? Features.of(sentence.tokens()) : new Features(0);
      SentenceJudgement judged = judge(sentence, judge, seen, question, learned);
      sentences.add(judged);
      for (Weight weight : judged.weights()) {
        total = total.plus(weight);
      }
      features.merge(sentence.language(), seen, Features::plus);
    }
    total = total.leaning(lean(features, learned));
    return new Judgement(
        new CommentSentiment(total.label(), total.score(), confidence(total)),
        sentences,
        total.balance());
  }

  /** How much more a comment praises than it complains, as far as the shipped models know. */
  double balance(List<ReadSentence> comment) {
    return judge(comment, Question.OPEN).balance();
  }

  private SentenceJudgement judge(
      ReadSentence sentence,
      ClauseJudge judge,
      Features seen,
      Question question,
      LearnedModels learned) {
    List<Clause> clauses = ClauseSplitter.split(sentence);
    if (judge.isMatterOfFact()) {
      return new SentenceJudgement(
          Weight.NONE.sentiment(), clauses, Collections.nCopies(clauses.size(), Weight.NONE));
    }
    List<Weight> weights = judge.isNothing() ? nothing(clauses, question) : judge.weigh(clauses);
    if (!judge.isNothing() && areSilent(weights)) {
      weights = silence(sentence, clauses, question);
    }
    if (!seen.isEmpty()) {
      weights = leaning(weights, clauses, sentence, seen, learned);
    }
    Weight sum = Weight.NONE;
    for (Weight weight : weights) {
      sum = sum.plus(weight);
    }
    Sentiment sentiment = sum.sentiment();
    return new SentenceJudgement(sentiment, clauses, weights);
  }

  private List<Weight> leaning(
      List<Weight> weights,
      List<Clause> clauses,
      ReadSentence sentence,
      Features whole,
      LearnedModels learned) {
    List<Weight> leaning = new ArrayList<>(clauses.size());
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Features own =
          clauses.size() == 1
              ? whole
              : Features.of(sentence.tokens().subList(clause.from(), clause.to()));
      double lean = lean(sentence.language(), own, learned);
      leaning.add(weights.get(i).leaning(TRUST_IN_CLAUSE * lean));
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

  /** Where a comment leans, each language by its own models. */
  private double lean(Map<Language, Features> features, LearnedModels learned) {
    double sum = 0;
    for (Map.Entry<Language, Features> written : features.entrySet()) {
      sum += lean(written.getKey(), written.getValue(), learned);
    }
    return sum;
  }

  private double lean(Language language, Features features, LearnedModels learned) {
    double prior = PriorModel.limited(prior(language).logit(features));
    return TRUST_IN_PRIOR * prior + learned.say(language, features);
  }

  private Lexicon lexicon(ReadSentence sentence) {
    return Objects.requireNonNull(lexicons.get(sentence.language()));
  }

  private PriorModel prior(Language language) {
    return Objects.requireNonNull(priors.get(language));
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
