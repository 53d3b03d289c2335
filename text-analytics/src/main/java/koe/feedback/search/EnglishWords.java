package koe.feedback.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import koe.feedback.search.AnalyzedWords.Place;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/** English words of a query, as written or with another ending; as written ranks first. */
final class EnglishWords {

  private final List<Place> places;

  private EnglishWords(List<Place> places) {
    this.places = places;
  }

  static EnglishWords of(String text) {
    return new EnglishWords(
        AnalyzedWords.of(CommentAnalyzers.ENGLISH, CommentDocument.ENGLISH, text));
  }

  Optional<Query> query(int slop) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    if (places.size() == 1) {
      SynonymQuery.Builder synonyms = new SynonymQuery.Builder(CommentDocument.ENGLISH);
      terms(places.get(0)).forEach(synonyms::addTerm);
      return Optional.of(synonyms.build());
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    for (Place place : places) {
      phrase.add(terms(place).toArray(Term[]::new), place.position() - places.get(0).position());
    }
    return Optional.of(phrase.build());
  }

  /** The word, when there is only one. */
  Optional<Term> single() {
    return places.size() == 1 ? written().stream().findFirst() : Optional.empty();
  }

  List<Term> written() {
    return places.stream().flatMap(place -> terms(place).limit(1)).toList();
  }

  private static Stream<Term> terms(Place place) {
    return place.terms().stream().map(term -> new Term(CommentDocument.ENGLISH, term));
  }
}
