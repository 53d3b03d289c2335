package koe.feedback.saved;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import koe.kernel.web.Problem;

/** The parameters of a search, read out of the text that is kept. */
final class AskedFor {

  private static final Set<String> KNOWN =
      Set.of(
          "q",
          "theme",
          "sentiment",
          "survey",
          "metric",
          "scoreFrom",
          "scoreTo",
          "language",
          "segment",
          "from",
          "to",
          "sort");

  private AskedFor() {}

  /**
   * @throws Problem 422 if the text is no query of the list of comments
   */
  static MultivaluedMap<String, String> of(String query) {
    MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        if (!KNOWN.contains(name)) {
          throw Problem.invalid("/query", "the list of comments knows no parameter " + name);
        }
        asked.add(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return asked;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException halfWritten) {
      throw Problem.invalid("/query", "a percent sign is not followed by two digits");
    }
  }
}
