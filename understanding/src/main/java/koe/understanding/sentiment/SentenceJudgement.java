package koe.understanding.sentiment;

import java.util.List;
import koe.understanding.language.Clause;

/** What a sentence says, as a whole and clause by clause. */
public record SentenceJudgement(Sentiment sentiment, List<Clause> clauses, List<Weight> weights) {

  public SentenceJudgement {
    clauses = List.copyOf(clauses);
    weights = List.copyOf(weights);
  }
}
