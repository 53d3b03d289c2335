package koe.feedback.saved;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import koe.feedback.item.CommentIndexes;
import koe.feedback.item.CommentQueries;
import koe.feedback.search.CommentQuery;
import koe.feedback.search.SearchResult;
import koe.kernel.web.Problem;

/** What a saved search finds among comments of late. */
@Singleton
class NewComments {

  private final CommentQueries queries;
  private final CommentIndexes indexes;

  @Inject
  NewComments(CommentQueries queries, CommentIndexes indexes) {
    this.queries = queries;
    this.indexes = indexes;
  }

  /**
   * @throws Problem 422 if this is not what the list of comments can be asked
   */
  void check(UUID workspace, String query) {
    MultivaluedMap<String, String> asked = AskedFor.of(query);
    try {
      queries.read(workspace, asked);
    } catch (Problem refused) {
      throw Problem.invalid("/query", refused.detail());
    }
  }

  /** How many were received from that moment on; nothing if the search has lost its ground. */
  Optional<Long> since(UUID workspace, String query, Instant moment) {
    return find(workspace, query, moment).map(SearchResult::total);
  }

  /** The newest that is found, if it was received from that moment on. */
  Optional<UUID> newest(UUID workspace, String query, Instant moment) {
    return find(workspace, query, moment)
        .flatMap(found -> found.hits().stream().findFirst())
        .map(hit -> hit.id());
  }

  private Optional<SearchResult> find(UUID workspace, String query, Instant moment) {
    MultivaluedMap<String, String> asked = AskedFor.of(query);
    asked.putSingle("limit", "1");
    asked.putSingle("sort", "newest");
    try {
      CommentQuery whole = queries.read(workspace, asked);
      if (whole.from().filter(moment::isBefore).isEmpty()) {
        asked.putSingle("from", moment.toString());
      }
      return Optional.of(indexes.search(workspace, queries.read(workspace, asked)));
    } catch (Problem lost) {
      return Optional.empty();
    }
  }
}
