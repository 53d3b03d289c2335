package koe.feedback.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Shows where in the original text of a comment a query matched; overlapping places are one. */
final class Highlighter {

  private static final int MOST_PLACES = 200;

  private final IndexSearcher searcher;
  private final Weight weight;

  Highlighter(IndexSearcher searcher, Query text) throws IOException {
    this.searcher = searcher;
    this.weight = searcher.createWeight(searcher.rewrite(text), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  List<Highlight> of(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    return matches == null ? List.of() : joined(places(matches));
  }

  private static List<Highlight> places(Matches matches) throws IOException {
    List<Highlight> places = new ArrayList<>();
    for (String field : matches) {
      MatchesIterator match = matches.getMatches(field);
      while (match != null && match.next() && places.size() < MOST_PLACES) {
        if (match.startOffset() >= 0) {
          places.add(new Highlight(match.startOffset(), match.endOffset()));
        }
      }
    }
    places.sort(Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end));
    return places;
  }

  private static List<Highlight> joined(List<Highlight> places) {
    List<Highlight> joined = new ArrayList<>();
    for (Highlight place : places) {
      int last = joined.size() - 1;
      if (last >= 0 && place.start() < joined.get(last).end()) {
        Highlight before = joined.get(last);
        joined.set(last, new Highlight(before.start(), Math.max(before.end(), place.end())));
      } else {
        joined.add(place);
      }
    }
    return joined;
  }
}
