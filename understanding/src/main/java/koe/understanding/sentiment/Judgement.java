package koe.understanding.sentiment;

import java.util.List;

/** What a comment says, as a whole and sentence by sentence. */
public record Judgement(CommentSentiment sentiment, List<SentenceJudgement> sentences) {

  public Judgement {
    sentences = List.copyOf(sentences);
  }

  /** The sentiment of the clauses that hold these tokens of these sentences. */
  public Sentiment of(List<Place> places) {
    Weight sum = Weight.NONE;
    for (Place place : places.stream().map(this::clauseOf).distinct().toList()) {
      sum = sum.plus(sentences.get(place.sentence()).weights().get(place.token()));
    }
    return sum.sentiment();
  }

  private Place clauseOf(Place place) {
    List<koe.understanding.language.Clause> clauses = sentences.get(place.sentence()).clauses();
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).holds(place.token())) {
        return new Place(place.sentence(), i);
      }
    }
    throw new IllegalArgumentException("No clause holds " + place);
  }

  /** A token of a comment: which sentence, and which token of it. */
  public record Place(int sentence, int token) {}
}
