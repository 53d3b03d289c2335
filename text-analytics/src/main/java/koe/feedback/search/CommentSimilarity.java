package koe.feedback.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * How well a comment fits the words of a query: BM25 without the statistics of the collection. What
 * arrives meanwhile then never changes the score of a comment, and pages by relevance neither skip
 * nor repeat one.
 */
final class CommentSimilarity extends BM25Similarity {

  private static final float USUAL_WORDS_IN_A_COMMENT = 25;

  @Override
  protected float idf(long docFreq, long docCount) {
    return 1;
  }

  @Override
  protected float avgFieldLength(CollectionStatistics collectionStats) {
    return USUAL_WORDS_IN_A_COMMENT;
  }
}
