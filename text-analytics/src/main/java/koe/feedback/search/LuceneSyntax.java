package koe.feedback.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Lucene's classic query syntax over comments: words go to both languages, a few fields ({@code
 * theme:delivery}, {@code score:[0 TO 6]}) to what came with the comment. Words that stand side by
 * side are all wanted.
 */
final class LuceneSyntax extends QueryParser {

  private static final String TEXT = "text";
  private static final Set<String> KEYWORDS =
      Set.of(
          CommentDocument.ID,
          CommentDocument.THEME,
          CommentDocument.SENTIMENT,
          CommentDocument.LANGUAGE,
          CommentDocument.SURVEY,
          CommentDocument.RESPONSE,
          CommentDocument.QUESTION,
          CommentDocument.METRIC,
          CommentDocument.CONTACT);

  private final WordQueries words;

  LuceneSyntax(WordQueries words) {
    super(TEXT, CommentAnalyzers.ENGLISH);
    this.words = words;
    setDefaultOperator(Operator.AND);
    setSplitOnWhitespace(true);
  }

  @Override
  protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
    return orNothing(matching(field, text, 0));
  }

  @Override
  protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
    return orNothing(matching(field, text, slop));
  }

  @Override
  protected Query getPrefixQuery(String field, String prefix) throws ParseException {
    if (prefix.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    if (KEYWORDS.contains(field)) {
      return new PrefixQuery(new Term(field, prefix));
    }
    onlyText(field);
    return orNothing(words.prefix(prefix));
  }

  @Override
  protected Query getWildcardQuery(String field, String pattern) throws ParseException {
    if (pattern.equals("*")) {
      return new MatchAllDocsQuery();
    }
    String asked = pattern.replaceFirst("\\?+$", "");
    if (!asked.contains("*") && !asked.contains("?")) {
      return getFieldQuery(field, asked.replace("\\", ""), false);
    }
    if (KEYWORDS.contains(field)) {
      throw new ParseException("Only the end of " + field + " can be left open");
    }
    onlyText(field);
    return orNothing(words.wildcard(pattern));
  }

  @Override
  protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
    onlyText(field);
    int edits = FuzzyQuery.floatToEdits(similarity, text.codePointCount(0, text.length()));
    return orNothing(words.fuzzy(text, edits));
  }

  @Override
  protected Query getRegexpQuery(String field, String pattern) throws ParseException {
    onlyText(field);
    return orNothing(words.regexp(pattern));
  }

  @Override
  protected Query getRangeQuery(
      String field, String from, String to, boolean withFrom, boolean withTo)
      throws ParseException {
    if (!field.equals(CommentDocument.SCORE)) {
      throw new ParseException("Only scores have a range");
    }
    long lowest = from == null ? Integer.MIN_VALUE : score(from) + (withFrom ? 0 : 1);
    long highest = to == null ? Integer.MAX_VALUE : score(to) - (withTo ? 0 : 1);
    return IntField.newRangeQuery(
        CommentDocument.SCORE, Math.toIntExact(lowest), Math.toIntExact(highest));
  }

  /** "Everything but" needs an everything to begin with. */
  @Override
  protected Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
    if (!clauses.isEmpty() && clauses.stream().allMatch(BooleanClause::isProhibited)) {
      clauses.add(new BooleanClause(new MatchAllDocsQuery(), Occur.MUST));
    }
    return super.getBooleanQuery(clauses);
  }

  private Optional<Query> matching(String field, String text, int slop) throws ParseException {
    if (field.equals(TEXT)) {
      return words.phrase(text, slop);
    }
    if (field.equals(CommentDocument.SCORE)) {
      return Optional.of(IntField.newExactQuery(field, score(text)));
    }
    if (KEYWORDS.contains(field)) {
      return Optional.of(new TermQuery(CommentDocument.keyword(field, text)));
    }
    return attributeOrWords(field, text, slop);
  }

  /** In plan:gold the field is an attribute; in 10:30 it is only the way people write. */
  private Optional<Query> attributeOrWords(String field, String text, int slop) {
    Query attribute = new TermQuery(CommentDocument.attribute(field, text));
    Optional<Query> written = words.phrase(field + " " + text, slop);
    return Optional.of(
        written.map(query -> WordQueries.either(attribute, query)).orElse(attribute));
  }

  private static void onlyText(String field) throws ParseException {
    if (!field.equals(TEXT)) {
      throw new ParseException("Patterns are for the text, not for " + field);
    }
  }

  private static int score(String text) throws ParseException {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new ParseException("A score is a whole number, not " + text);
    }
  }

  /** The parser leaves out a clause that is null; this is its own way to say so. */
  @SuppressWarnings("NullAway")
  private static Query orNothing(Optional<Query> query) {
    return query.orElse(null);
  }
}
