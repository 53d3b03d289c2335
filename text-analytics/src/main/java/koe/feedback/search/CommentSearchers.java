package koe.feedback.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/** Makes searchers that rank as the comments were indexed to be ranked. */
final class CommentSearchers extends SearcherFactory {

  @Override
  public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new CommentSimilarity());
    return searcher;
  }
}
