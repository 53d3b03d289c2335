package koe.feedback.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Answers one query from one view of the index. */
final class CommentSearch {

  private final IndexSearcher searcher;
  private final CommentFacets facets;

  CommentSearch(IndexSearcher searcher, CommentFacets facets) {
    this.searcher = searcher;
    this.facets = facets;
  }

  SearchResult run(CommentQuery query) throws IOException {
    Optional<Cursor> cursor = query.cursor().map(text -> Cursor.decode(text, query.order()));
    boolean similarWords = cursor.map(Cursor::similarWords).orElse(false);
    TextQuery text = textOf(query, similarWords);
    Page page = page(query, text, cursor);
    if (cursor.isEmpty() && page.total() == 0 && isMisspelt(text)) {
      similarWords = true;
      text = textOf(query, true);
      page = page(query, text, cursor);
    }
    return result(query, text, similarWords, page);
  }

  /** A page and one comment more, which tells whether another page follows. */
  private record Page(List<ScoreDoc> found, long total, Map<String, List<FacetCount>> facets) {}

  private static TextQuery textOf(CommentQuery query, boolean similarWords) {
    TextQuery text =
        query.q().map(q -> TextQuery.of(q, similarWords)).orElseGet(TextQuery::everything);
    return similarWords ? text.with(QueryProblem.FOUND_BY_SIMILAR_WORDS) : text;
  }

  private Page page(CommentQuery query, TextQuery text, Optional<Cursor> cursor)
      throws IOException {
    Query narrowed = CommentFilter.narrow(text.query(), query);
    if (narrowed instanceof MatchAllDocsQuery) {
      return pageOfAll(query, narrowed, cursor);
    }
    MultiCollectorManager collectors =
        new MultiCollectorManager(
            top(query, cursor, Integer.MAX_VALUE), new FacetsCollectorManager());
    Object[] collected = searcher.search(narrowed, collectors);
    TopFieldDocs top = (TopFieldDocs) collected[0];
    return new Page(
        List.of(top.scoreDocs), top.totalHits.value, facets.count((FacetsCollector) collected[1]));
  }

  /** The page that people open first needs no counting: sorting may stop as soon as it is full. */
  private Page pageOfAll(CommentQuery query, Query all, Optional<Cursor> cursor)
      throws IOException {
    TopFieldDocs top = searcher.search(all, top(query, cursor, query.limit() + 1));
    return new Page(List.of(top.scoreDocs), searcher.getIndexReader().numDocs(), facets.countAll());
  }

  @SuppressWarnings("NullAway") // Lucene's own word for the first page
  private static TopFieldCollectorManager top(
      CommentQuery query, Optional<Cursor> cursor, int exactUpTo) {
    return new TopFieldCollectorManager(
        query.order().sort(),
        query.limit() + 1,
        cursor.map(Cursor::toFieldDoc).orElse(null),
        exactUpTo);
  }

  private boolean isMisspelt(TextQuery text) throws IOException {
    for (Term word : text.written()) {
      if (searcher.getIndexReader().docFreq(word) == 0) {
        return true;
      }
    }
    return false;
  }

  private SearchResult result(CommentQuery query, TextQuery text, boolean similarWords, Page page)
      throws IOException {
    List<ScoreDoc> found = page.found();
    List<ScoreDoc> shown = found.subList(0, Math.min(found.size(), query.limit()));
    Optional<String> next =
        found.size() > shown.size()
            ? Optional.of(cursorAfter(query, similarWords, shown).encode())
            : Optional.empty();
    return new SearchResult(hits(text, shown), page.total(), page.facets(), next, text.problem());
  }

  private static Cursor cursorAfter(
      CommentQuery query, boolean similarWords, List<ScoreDoc> shown) {
    FieldDoc last = (FieldDoc) shown.get(shown.size() - 1);
    return Cursor.after(query.order(), similarWords, last);
  }

  private List<Hit> hits(TextQuery text, List<ScoreDoc> shown) throws IOException {
    Highlighter highlighter = new Highlighter(searcher, text.query());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc document : shown) {
      hits.add(new Hit(id((FieldDoc) document), highlighter.of(document.doc)));
    }
    return hits;
  }

  /** Every order ends with the two halves of the id. */
  private static UUID id(FieldDoc document) {
    Object[] keys = document.fields;
    return new UUID((Long) keys[keys.length - 2], (Long) keys[keys.length - 1]);
  }
}
