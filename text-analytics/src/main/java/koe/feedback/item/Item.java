package koe.feedback.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A comment and what is known of it.
 *
 * @param asked the question that it answers
 * @param score of the response that it belongs to, with {@code metric}
 * @param sentiment positive, neutral, negative or mixed, once it is analysed
 * @param themes a list of theme, sentiment and score
 */
public record Item(
    UUID id,
    UUID response,
    UUID survey,
    String question,
    String text,
    Optional<String> asked,
    String language,
    Optional<String> metric,
    Optional<Integer> score,
    Optional<String> contact,
    String channel,
    JsonNode attributes,
    Instant receivedAt,
    Optional<String> sentiment,
    Optional<Double> sentimentScore,
    Optional<Double> confidence,
    JsonNode analysis,
    boolean corrected,
    JsonNode themes,
    int epoch,
    String transaction) {

  private static final char MASK = '●';

  public List<String> themeKeys() {
    List<String> keys = new ArrayList<>();
    themes.forEach(theme -> keys.add(theme.path("theme").asText()));
    return keys;
  }

  /** The text with personal details masked, letter for letter, so that all offsets still hold. */
  public String masked() {
    StringBuilder masked = new StringBuilder(text);
    for (JsonNode detail : analysis.path("pii")) {
      int end = Math.min(detail.path("end").asInt(), masked.length());
      for (int i = Math.max(0, detail.path("start").asInt()); i < end; i++) {
        masked.setCharAt(i, MASK);
      }
    }
    return masked.toString();
  }
}
