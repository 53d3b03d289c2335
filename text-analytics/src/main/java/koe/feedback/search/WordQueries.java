package koe.feedback.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.RegExp;

/**
 * Turns one word or phrase of a query into what finds it in comments of both languages. A word is
 * found as a word, inflected or written in other letters; what is not Latin is also found as bare
 * letters, because the tokenizer may have cut the comment elsewhere. Words rank before letters.
 */
final class WordQueries {

  static final int MOST_WORDS = 64;

  private static final int LONGEST_PATTERN = 64;
  private static final int MOST_WILDCARDS = 6;
  private static final int PATTERN_WORK = 2_000;
  private static final int FARTHEST_APART = 50;
  private static final float LETTERS_BOOST = 0.5f;
  private static final float SIMILAR_BOOST = 0.3f;

  private final boolean similarWords;
  private final List<Term> written = new ArrayList<>();
  private int words;

  WordQueries(boolean similarWords) {
    this.similarWords = similarWords;
  }

  /** The Latin words asked for, as they were written: those that a typo may have spoilt. */
  List<Term> written() {
    return List.copyOf(written);
  }

  /** A word, or several with no space between them, which then have to stand in this order. */
  Optional<Query> word(String text) {
    return phrase(text, 0);
  }

  Optional<Query> phrase(String text, int slop) {
    count();
    String usual = Kana.usualWidth(text);
    int apart = Math.min(Math.max(slop, 0), FARTHEST_APART);
    List<Query> ways = new ArrayList<>();
    if (Kana.isJapanese(usual)) {
      JapaneseWords.of(usual).query(apart).ifPresent(ways::add);
      LetterRun.of(usual).asPartOfWords().map(WordQueries::lettersOnly).ifPresent(ways::add);
    } else {
      EnglishWords english = EnglishWords.of(usual);
      english.query(apart).ifPresent(ways::add);
      written.addAll(english.written());
      similar(english).ifPresent(ways::add);
      if (ways.isEmpty()) {
        LetterRun.of(usual).query().ifPresent(ways::add);
      }
    }
    return anyOf(ways);
  }

  Optional<Query> prefix(String text) {
    count();
    String usual = Kana.usualWidth(text);
    if (Kana.isJapanese(usual)) {
      return LetterRun.of(usual).query();
    }
    checkLength(text);
    return Optional.of(new PrefixQuery(english(usual)));
  }

  Optional<Query> wildcard(String pattern) {
    count();
    checkLength(pattern);
    String usual = Kana.usualWidth(pattern);
    long wildcards = usual.chars().filter(letter -> letter == '*' || letter == '?').count();
    if (wildcards > MOST_WILDCARDS || usual.startsWith("*") || usual.startsWith("?")) {
      throw new UnfitQuery(QueryProblem.TOO_BROAD);
    }
    Term term = Kana.isJapanese(usual) ? new Term(CommentDocument.JAPANESE, usual) : english(usual);
    return Optional.of(new WildcardQuery(term, PATTERN_WORK));
  }

  Optional<Query> fuzzy(String text, int edits) {
    count();
    checkLength(text);
    String usual = Kana.usualWidth(text);
    Term term = Kana.isJapanese(usual) ? new Term(CommentDocument.JAPANESE, usual) : english(usual);
    return Optional.of(fuzzy(term, Math.min(edits, FuzzyQuery.defaultMaxEdits)));
  }

  /** Repetition in braces is refused: a few of them inside one another fill the memory. */
  Optional<Query> regexp(String pattern) {
    count();
    checkLength(pattern);
    if (pattern.contains("{") || pattern.startsWith(".") || pattern.isEmpty()) {
      throw new UnfitQuery(QueryProblem.TOO_BROAD);
    }
    String field = Kana.isJapanese(pattern) ? CommentDocument.JAPANESE : CommentDocument.ENGLISH;
    Term term = new Term(field, pattern.toLowerCase(Locale.ROOT));
    return Optional.of(new RegexpQuery(term, RegExp.NONE, PATTERN_WORK));
  }

  static Optional<Query> anyOf(List<Query> ways) {
    if (ways.size() < 2) {
      return ways.stream().findFirst();
    }
    return Optional.of(new DisjunctionMaxQuery(ways, 0));
  }

  static Query either(Query one, Query other) {
    return new DisjunctionMaxQuery(List.of(one, other), 0);
  }

  private Optional<Query> similar(EnglishWords english) {
    if (!similarWords) {
      return Optional.empty();
    }
    return english
        .single()
        .filter(term -> term.text().length() > 3)
        .map(term -> new BoostQuery(fuzzy(term, term.text().length() > 7 ? 2 : 1), SIMILAR_BOOST));
  }

  private static Query lettersOnly(Query letters) {
    return new BoostQuery(letters, LETTERS_BOOST);
  }

  /** Every similar word counts, and alike, so that words that arrive later change no page. */
  private static Query fuzzy(Term term, int edits) {
    return new FuzzyQuery(
        term,
        edits,
        1,
        FuzzyQuery.defaultMaxExpansions,
        true,
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private static Term english(String text) {
    return new Term(
        CommentDocument.ENGLISH, CommentAnalyzers.ENGLISH.normalize(CommentDocument.ENGLISH, text));
  }

  private static void checkLength(String pattern) {
    if (pattern.length() > LONGEST_PATTERN) {
      throw new UnfitQuery(QueryProblem.TOO_BROAD);
    }
  }

  private void count() {
    words++;
    if (words > MOST_WORDS) {
      throw new UnfitQuery(QueryProblem.TOO_MANY_WORDS);
    }
  }
}
