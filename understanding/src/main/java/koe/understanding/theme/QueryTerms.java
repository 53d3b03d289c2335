package koe.understanding.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** The words of a parsed query, all of them in the one field that themes look at. */
final class QueryTerms {

  private QueryTerms() {}

  static Rule phrase(Query query) throws UnsupportedQueryException {
    List<Set<String>> slots = new ArrayList<>();
    int[] positions;
    int slop;
    if (query instanceof PhraseQuery phrase) {
      for (Term term : phrase.getTerms()) {
        slots.add(Set.of(text(term)));
      }
      positions = phrase.getPositions();
      slop = phrase.getSlop();
    } else {
      MultiPhraseQuery phrase = (MultiPhraseQuery) query;
      for (Term[] forms : phrase.getTermArrays()) {
        slots.add(texts(List.of(forms)));
      }
      positions = phrase.getPositions();
      slop = phrase.getSlop();
    }
    if (slots.isEmpty()) {
      throw new UnsupportedQueryException("This phrase holds no word");
    }
    return new Rule.Phrase(slots, Arrays.stream(positions).boxed().toList(), slop);
  }

  static Set<String> texts(List<Term> terms) throws UnsupportedQueryException {
    for (Term term : terms) {
      checkField(term.field());
    }
    return terms.stream().map(Term::text).collect(Collectors.toUnmodifiableSet());
  }

  static String text(Term term) throws UnsupportedQueryException {
    checkField(term.field());
    return term.text();
  }

  static void checkField(String field) throws UnsupportedQueryException {
    if (!field.equals(QueryCompiler.FIELD)) {
      throw new UnsupportedQueryException(
          "Themes look at the text only, there is no field \"" + field + "\"");
    }
  }
}
