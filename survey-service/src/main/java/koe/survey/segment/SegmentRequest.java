package koe.survey.segment;

import java.util.Optional;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** A segment as somebody writes it. */
record SegmentRequest(String name, SegmentFilter filter) {

  private static final int LONGEST_NAME = 200;

  /**
   * @throws Problem 422 with everything that is wrong
   */
  static SegmentRequest read(String key, JsonBody body) {
    body.only("key", "name", "filter");
    if (!key.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")) {
      body.complain("key", "a key is of letters, digits, - and _");
    }
    if (body.optionalText("key", 100).filter(named -> !named.equals(key)).isPresent()) {
      body.complain("key", "this is not the key in the address");
    }
    String name = body.text("name", LONGEST_NAME);
    Optional<SegmentFilter> filter = SegmentFilter.read(body, "filter");
    body.orRefuse();
    return new SegmentRequest(name, filter.orElseThrow());
  }
}
