package koe.understanding.theme;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Language;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Turns a query in Lucene's syntax into a rule over words that have been read already. */
final class QueryCompiler {

  static final String FIELD = "text";

  private static final String EVERYTHING = "This query matches every comment";

  private static final int LONGEST_QUERY = 2_000;

  private final Language language;

  QueryCompiler(Language language) {
    this.language = language;
  }

  Rule compile(String query) throws UnsupportedQueryException {
    return compile(parse(query));
  }

  Query parse(String query) throws UnsupportedQueryException {
    if (query.isBlank() || query.length() > LONGEST_QUERY) {
      throw new UnsupportedQueryException(
          "A query has 1 to " + LONGEST_QUERY + " characters but this one " + query.length());
    }
    try {
      QueryParser parser = new QueryParser(FIELD, CommentReader.queryAnalyzer(language));
      parser.setAllowLeadingWildcard(true);
      parser.setSplitOnWhitespace(true);
      parser.setAutoGeneratePhraseQueries(true);
      return parser.parse(Normalizer.normalize(query, Form.NFKC));
    } catch (ParseException
        | IllegalArgumentException
        | TooComplexToDeterminizeException
        | StackOverflowError e) {
      throw new UnsupportedQueryException("Not a query: " + firstLine(e));
    }
  }

  private static String firstLine(Throwable e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "too deep");
    return message.lines().findFirst().orElse("too deep");
  }

  private Rule compile(Query query) throws UnsupportedQueryException {
    if (query instanceof BoostQuery boost) {
      return compile(boost.getQuery());
    }
    if (query instanceof ConstantScoreQuery constant) {
      return compile(constant.getQuery());
    }
    if (query instanceof BooleanQuery combination) {
      return compileCombination(combination);
    }
    if (query instanceof PhraseQuery || query instanceof MultiPhraseQuery) {
      return QueryTerms.phrase(query);
    }
    return compileWord(query);
  }

  private Rule compileWord(Query query) throws UnsupportedQueryException {
    if (query instanceof TermQuery word) {
      return new Rule.AnyTerm(Set.of(QueryTerms.text(word.getTerm())));
    }
    if (query instanceof SynonymQuery forms) {
      return new Rule.AnyTerm(QueryTerms.texts(forms.getTerms()));
    }
    if (query instanceof FuzzyQuery similar) {
      return compileFuzzy(similar);
    }
    if (query instanceof AutomatonQuery spelling && !(query instanceof TermRangeQuery)) {
      QueryTerms.checkField(spelling.getField());
      if (spelling.toString(FIELD).codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw new UnsupportedQueryException(EVERYTHING);
      }
      return new Rule.Spelling(
          spelling.isAutomatonBinary()
              ? new ByteRunAutomaton(
                  spelling.getAutomaton(), true, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT)
              : new ByteRunAutomaton(spelling.getAutomaton()));
    }
    throw new UnsupportedQueryException(refusal(query));
  }

  private static String refusal(Query query) {
    if (query instanceof MatchAllDocsQuery) {
      return EVERYTHING;
    }
    if (query instanceof MatchNoDocsQuery) {
      return "This query holds no word";
    }
    if (query instanceof TermRangeQuery) {
      return "A range of words says nothing about a theme: " + query;
    }
    return "Themes cannot use a " + query.getClass().getSimpleName() + ": " + query;
  }

  private static Rule compileFuzzy(FuzzyQuery similar) throws UnsupportedQueryException {
    String word = QueryTerms.text(similar.getTerm());
    CompiledAutomaton automaton =
        FuzzyQuery.getFuzzyAutomaton(
            word, similar.getMaxEdits(), similar.getPrefixLength(), similar.getTranspositions());
    return automaton.type == CompiledAutomaton.AUTOMATON_TYPE.NORMAL
        ? new Rule.Spelling(Objects.requireNonNull(automaton.runAutomaton))
        : new Rule.AnyTerm(Set.of(word));
  }

  private Rule compileCombination(BooleanQuery query) throws UnsupportedQueryException {
    List<Rule> must = new ArrayList<>();
    List<Rule> should = new ArrayList<>();
    List<Rule> mustNot = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      Rule rule = compile(clause.getQuery());
      switch (clause.getOccur()) {
        case MUST, FILTER -> must.add(rule);
        case SHOULD -> should.add(rule);
        case MUST_NOT -> mustNot.add(rule);
      }
    }
    if (must.isEmpty() && should.isEmpty()) {
      throw new UnsupportedQueryException(
          mustNot.isEmpty()
              ? "This query holds no word"
              : "A query must also say what it looks for, not only what it does not: " + query);
    }
    return new Rule.Combination(must, should, mustNot, query.getMinimumNumberShouldMatch());
  }
}
