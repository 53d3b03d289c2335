package koe.dashboard.view;

import java.time.Instant;
import java.util.UUID;
import koe.kernel.web.JsonBody;

/**
 * A page of figures under a name.
 *
 * @param query what is asked of the page, as it stands in the address after the question mark
 */
public record SavedView(UUID id, String name, String query, String createdBy, Instant createdAt) {

  /** Where the page is. */
  public String address() {
    return "/numbers" + (query.isEmpty() ? "" : "?" + query);
  }

  /** What somebody wants to keep. */
  public record Request(String name, String query) {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_QUERY = 2_000;

    static Request read(JsonBody body) {
      body.only("name", "query");
      Request request =
          new Request(
              body.text("name", LONGEST_NAME),
              body.optionalText("query", LONGEST_QUERY).orElse(""));
      if (!request.isAddress()) {
        body.complain("query", "what stands after the question mark in an address is expected");
      }
      body.orRefuse();
      return request;
    }

    private boolean isAddress() {
      return query.matches("[A-Za-z0-9._~%+&=,:;@!$'()*/?-]*");
    }
  }
}
