package koe.feedback.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A customer's comment as it is searched: its words, what the analysis made of them, and the score,
 * contact and attributes that came with it.
 *
 * @param text what the index may hold; whoever applies it masks personal data first, with a mask of
 *     the same length so that highlights still point into the original
 */
public record IndexedComment(
    UUID id,
    UUID response,
    UUID survey,
    String question,
    String text,
    String language,
    String sentiment,
    List<String> themes,
    OptionalInt score,
    Optional<String> metric,
    Optional<String> contact,
    Map<String, String> attributes,
    Instant receivedAt) {

  public IndexedComment {
    themes = List.copyOf(themes);
    attributes = Map.copyOf(attributes);
  }
}
