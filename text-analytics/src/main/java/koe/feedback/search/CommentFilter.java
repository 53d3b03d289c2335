package koe.feedback.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Narrows the comments that match a text by everything else that a query asks for. */
final class CommentFilter {

  private final BooleanQuery.Builder narrowed = new BooleanQuery.Builder();

  private CommentFilter() {}

  static Query narrow(Query text, CommentQuery query) {
    CommentFilter filter = new CommentFilter();
    filter.byAnalysis(query);
    filter.byOrigin(query);
    filter.byRange(query);
    BooleanQuery criteria = filter.narrowed.build();
    if (criteria.clauses().isEmpty()) {
      return text;
    }
    return new BooleanQuery.Builder().add(text, Occur.MUST).add(criteria, Occur.FILTER).build();
  }

  private void byAnalysis(CommentQuery query) {
    if (!query.themes().isEmpty()) {
      anyOf(CommentDocument.THEME, query.themes());
    }
    query.sentiment().ifPresent(value -> exactly(CommentDocument.SENTIMENT, value));
    query.language().ifPresent(value -> exactly(CommentDocument.LANGUAGE, value));
  }

  private void byOrigin(CommentQuery query) {
    query.survey().ifPresent(value -> exactly(CommentDocument.SURVEY, value.toString()));
    query.metric().ifPresent(value -> exactly(CommentDocument.METRIC, value));
    query
        .ids()
        .ifPresent(ids -> anyOf(CommentDocument.ID, ids.stream().map(UUID::toString).toList()));
    query
        .attributes()
        .forEach((key, value) -> narrow(new TermQuery(CommentDocument.attribute(key, value))));
  }

  private void byRange(CommentQuery query) {
    if (query.scoreFrom().isPresent() || query.scoreTo().isPresent()) {
      narrow(
          IntField.newRangeQuery(
              CommentDocument.SCORE,
              query.scoreFrom().orElse(Integer.MIN_VALUE),
              query.scoreTo().orElse(Integer.MAX_VALUE)));
    }
    if (query.from().isPresent() || query.to().isPresent()) {
      long from = CommentDocument.micros(query.from().orElse(Instant.MIN));
      long to = CommentDocument.micros(query.to().orElse(Instant.MAX));
      long last = to == Long.MIN_VALUE || to == Long.MAX_VALUE ? to : to - 1;
      narrow(LongField.newRangeQuery(CommentDocument.RECEIVED_AT, from, last));
    }
  }

  private void exactly(String field, String value) {
    narrow(new TermQuery(CommentDocument.keyword(field, value)));
  }

  private void anyOf(String field, Collection<String> values) {
    List<BytesRef> terms =
        values.stream()
            .map(value -> CommentDocument.keyword(field, value))
            .map(Term::bytes)
            .toList();
    narrow(new TermInSetQuery(field, terms));
  }

  private void narrow(Query criterion) {
    narrowed.add(criterion, Occur.FILTER);
  }
}
