package koe.feedback.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DrillDownTermsIndexing;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/** Counts the comments found by theme, sentiment and language, exactly. */
final class CommentFacets {

  private static final List<String> DIMENSIONS =
      List.of(CommentDocument.THEME, CommentDocument.SENTIMENT, CommentDocument.LANGUAGE);
  private static final FacetsConfig CONFIG = config();

  private static final Map<String, List<FacetCount>> NONE =
      DIMENSIONS.stream().collect(Collectors.toMap(Function.identity(), dimension -> List.of()));

  private final Optional<SortedSetDocValuesReaderState> state;
  private volatile Map<String, List<FacetCount>> ofAll = Map.of();

  private CommentFacets(Optional<SortedSetDocValuesReaderState> state) {
    this.state = state;
  }

  static Document withFacets(Document document) {
    try {
      return CONFIG.build(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values that occur in one view of the index; costly enough to be kept with it. */
  static CommentFacets of(IndexReader reader) throws IOException {
    boolean none =
        FieldInfos.getMergedFieldInfos(reader).fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME)
            == null;
    return new CommentFacets(
        none
            ? Optional.empty()
            : Optional.of(new DefaultSortedSetDocValuesReaderState(reader, CONFIG)));
  }

  Map<String, List<FacetCount>> count(FacetsCollector found) throws IOException {
    return state.isPresent()
        ? byDimension(new SortedSetDocValuesFacetCounts(state.get(), found))
        : NONE;
  }

  /** The counts over all comments, which are the same as long as the view is. */
  Map<String, List<FacetCount>> countAll() throws IOException {
    if (state.isPresent() && ofAll.isEmpty()) {
      ofAll = byDimension(new SortedSetDocValuesFacetCounts(state.get()));
    }
    return state.isPresent() ? ofAll : NONE;
  }

  private static Map<String, List<FacetCount>> byDimension(SortedSetDocValuesFacetCounts counts)
      throws IOException {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (String dimension : DIMENSIONS) {
      facets.put(dimension, mostFrequentFirst(counts.getAllChildren(dimension)));
    }
    return facets;
  }

  private static List<FacetCount> mostFrequentFirst(FacetResult result) {
    if (result == null) {
      return List.of();
    }
    return Arrays.stream(result.labelValues)
        .map(value -> new FacetCount(value.label, value.value.longValue()))
        .sorted(
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .toList();
  }

  private static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    for (String dimension : DIMENSIONS) {
      config.setDrillDownTermsIndexing(dimension, DrillDownTermsIndexing.NONE);
    }
    config.setMultiValued(CommentDocument.THEME, true);
    return config;
  }
}
