package koe.feedback.saved;

import java.time.Instant;
import java.util.UUID;

/**
 * A search of comments under a name, for everybody in the workspace.
 *
 * @param query what is asked, as it stands in the address after the question mark
 */
public record SavedSearch(UUID id, String name, String query, String createdBy, Instant createdAt) {

  static final int LONGEST_NAME = 80;
  static final int LONGEST_QUERY = 2_000;

  /** Where its comments are listed. */
  public String address() {
    return "/feedback/" + (query.isEmpty() ? "" : "?" + query);
  }
}
