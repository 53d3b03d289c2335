package koe.feedback.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.feedback.search.AnalyzedWords.Place;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * Japanese words of a query, in dictionary form and however they are spelt. Particles between them
 * may be others: 対応が悪い also finds 対応は悪かった.
 */
final class JapaneseWords {

  private static final int SHORTEST_SOUND_OF_KANJI = 3;
  private static final int SHORTEST_SOUND = 2;

  private final String text;
  private final List<Place> places;

  private JapaneseWords(String text, List<Place> places) {
    this.text = text;
    this.places = places;
  }

  static JapaneseWords of(String text) {
    List<Place> all = AnalyzedWords.of(CommentAnalyzers.JAPANESE, CommentDocument.JAPANESE, text);
    List<Place> meaning = all.stream().filter(place -> !place.particle()).toList();
    return new JapaneseWords(text, meaning.isEmpty() ? all : meaning);
  }

  Optional<Query> query(int slop) {
    List<Query> ways = Stream.of(inOrder(slop), bySound()).flatMap(Optional::stream).toList();
    return WordQueries.anyOf(ways);
  }

  private Optional<Query> inOrder(int slop) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    if (places.size() == 1) {
      return Optional.of(oneOf(spellings(places.get(0))));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    for (Place place : places) {
      Term[] terms = spellings(place).stream().map(JapaneseWords::term).toArray(Term[]::new);
      phrase.add(terms, place.position() - places.get(0).position());
    }
    return Optional.of(phrase.build());
  }

  /** The tokenizer knows few words in kana only, and cuts かいさつ in two: take it whole. */
  private Optional<Query> bySound() {
    if (!Kana.isKana(text) || text.length() < SHORTEST_SOUND) {
      return Optional.empty();
    }
    String sound = Kana.toKatakana(text);
    return Optional.of(
        oneOf(Set.of(JapaneseVariants.READ_AS + sound, JapaneseVariants.WRITTEN_IN_KANA + sound)));
  }

  private static Set<String> spellings(Place place) {
    return place.terms().stream()
        .flatMap(JapaneseWords::spellings)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Kana may stand for kanji, and kanji for long enough kana; kanji never for other kanji. */
  private static Stream<String> spellings(String term) {
    String sound = term.substring(1);
    if (term.charAt(0) == JapaneseVariants.WRITTEN_IN_KANA) {
      return Stream.of(term, JapaneseVariants.READ_AS + sound);
    }
    if (term.charAt(0) == JapaneseVariants.READ_AS) {
      return sound.length() < SHORTEST_SOUND_OF_KANJI
          ? Stream.empty()
          : Stream.of(JapaneseVariants.WRITTEN_IN_KANA + sound);
    }
    return Stream.of(term);
  }

  private static Query oneOf(Set<String> terms) {
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(CommentDocument.JAPANESE);
    terms.forEach(term -> synonyms.addTerm(term(term)));
    return synonyms.build();
  }

  private static Term term(String text) {
    return new Term(CommentDocument.JAPANESE, text);
  }
}
