package koe.feedback.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import koe.feedback.search.AnalyzedWords.Place;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Letters of a query exactly as they follow one another, whatever words they belong to. Pairs of
 * letters carry the search; a single letter is asked for only where no pair covers it.
 */
final class LetterRun {

  private static final int SHORTEST_PART_IN_KANA = 3;

  private final String text;
  private final List<Place> places;

  private LetterRun(String text, List<Place> places) {
    this.text = text;
    this.places = places;
  }

  static LetterRun of(String text) {
    return new LetterRun(
        text, AnalyzedWords.of(CommentAnalyzers.LETTERS, CommentDocument.LETTERS, text));
  }

  /** The run inside longer words; not for one or two kana, which stand in half of all words. */
  Optional<Query> asPartOfWords() {
    boolean vague = Kana.isKana(text) && text.length() < SHORTEST_PART_IN_KANA;
    return vague ? Optional.empty() : query();
  }

  Optional<Query> query() {
    PhraseQuery.Builder run = new PhraseQuery.Builder();
    List<Term> terms = new ArrayList<>();
    int covered = -1;
    for (Place place : places) {
      String longest = place.terms().get(place.terms().size() - 1);
      boolean pair = place.terms().size() > 1;
      if (pair || place.start() >= covered) {
        terms.add(new Term(CommentDocument.LETTERS, longest));
        run.add(terms.get(terms.size() - 1), place.position());
      }
      covered = pair ? place.end() + 1 : covered;
    }
    if (terms.size() < 2) {
      return terms.stream().findFirst().map(TermQuery::new);
    }
    return Optional.of(run.build());
  }
}
