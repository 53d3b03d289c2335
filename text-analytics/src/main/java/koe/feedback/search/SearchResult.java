package koe.feedback.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of comments found, with exact counts over all of them.
 *
 * @param facets by {@code theme}, {@code sentiment} and {@code language}, the most frequent first
 * @param next the cursor of the following page, when there is one
 * @param problem why the query was not taken as it was written
 */
public record SearchResult(
    List<Hit> hits,
    long total,
    Map<String, List<FacetCount>> facets,
    Optional<String> next,
    Optional<QueryProblem> problem) {

  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** The problem in a sentence for whoever asked. */
  public Optional<String> warning() {
    return problem.map(QueryProblem::detail);
  }
}
