package koe.feedback.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * The text of a query, understood: as Lucene syntax where it is that, otherwise as the words in it.
 * No text fails.
 *
 * @param written the Latin words in it that a typo may have spoilt
 */
record TextQuery(Query query, List<Term> written, Optional<QueryProblem> problem) {

  private static final Query EVERYTHING = new MatchAllDocsQuery();

  static TextQuery everything() {
    return new TextQuery(EVERYTHING, List.of(), Optional.empty());
  }

  static TextQuery of(String q, boolean similarWords) {
    String beginning = PlainText.beginning(q);
    TextQuery query = ofBeginning(beginning, similarWords);
    return PlainText.isTooLong(q) && query.problem.isEmpty()
        ? query.with(QueryProblem.TOO_LONG)
        : query;
  }

  TextQuery with(QueryProblem reason) {
    return new TextQuery(query, written, Optional.of(reason));
  }

  private static TextQuery ofBeginning(String q, boolean similarWords) {
    try {
      return ofSyntax(q, similarWords);
    } catch (UnfitQuery e) {
      return ofWords(q, similarWords, e.problem());
    } catch (TooComplexToDeterminizeException | IndexSearcher.TooManyClauses e) {
      return ofWords(q, similarWords, QueryProblem.TOO_BROAD);
    } catch (ParseException | IllegalArgumentException | ArithmeticException e) {
      return ofWords(q, similarWords, QueryProblem.SYNTAX);
    }
  }

  private static TextQuery ofSyntax(String q, boolean similarWords) throws ParseException {
    if (PlainText.isTooDeep(q)) {
      throw new UnfitQuery(QueryProblem.TOO_DEEP);
    }
    if (PlainText.hasHugeBoost(q)) {
      throw new UnfitQuery(QueryProblem.SYNTAX);
    }
    WordQueries words = new WordQueries(similarWords);
    Query query = new LuceneSyntax(words).parse(PlainText.withPunctuationEscaped(q));
    return orEverything(query, words, Optional.empty());
  }

  private static TextQuery ofWords(String q, boolean similarWords, QueryProblem problem) {
    WordQueries words = new WordQueries(similarWords);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    PlainText.words(q).stream()
        .map(words::word)
        .flatMap(Optional::stream)
        .forEach(query -> all.add(query, Occur.MUST));
    return orEverything(all.build(), words, Optional.of(problem));
  }

  private static TextQuery orEverything(
      Query query, WordQueries words, Optional<QueryProblem> problem) {
    if (query instanceof BooleanQuery all && all.clauses().isEmpty()) {
      return everything().with(QueryProblem.NOTHING_TO_FIND);
    }
    return new TextQuery(query, words.written(), problem);
  }
}
