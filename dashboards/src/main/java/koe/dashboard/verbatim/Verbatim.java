package koe.dashboard.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A comment in the customer's own words.
 *
 * @param asked the question that it answers, if that is known
 * @param analysis what was understood, among it where personal data stands
 */
public record Verbatim(
    UUID id,
    UUID response,
    UUID survey,
    String question,
    Optional<String> asked,
    String text,
    String language,
    Optional<String> metric,
    Optional<Integer> score,
    Optional<String> sentiment,
    List<String> themes,
    Instant receivedAt,
    JsonNode analysis) {

  private static final String MASK = "•••";

  /** The comment as it may be shown to those who see identities, and to those who do not. */
  public String shown(boolean identities) {
    return identities ? text : masked();
  }

  /** The comment without names, numbers and addresses. */
  public String masked() {
    return masked(text, analysis);
  }

  /** A text without what its analysis found to be personal. */
  public static String masked(String text, JsonNode analysis) {
    List<JsonNode> spans =
        StreamSupport.stream(analysis.path("pii").spliterator(), false)
            .sorted(
                Comparator.comparingInt((JsonNode span) -> span.path("start").asInt()).reversed())
            .toList();
    StringBuilder masked = new StringBuilder(text);
    for (JsonNode span : spans) {
      int start = Math.min(Math.max(span.path("start").asInt(), 0), masked.length());
      int end = Math.min(span.path("end").asInt(), masked.length());
      if (start < end) {
        masked.replace(start, end, MASK);
      }
    }
    return masked.toString();
  }
}
