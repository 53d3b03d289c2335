package koe.feedback.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A comment and the phrases in it that no theme covers.
 *
 * @param text with personal details masked
 * @param unhappy whether its score is low or, where there is none, its sentiment negative; empty
 *     where it is neither low nor high
 */
record Said(
    UUID item,
    String text,
    String language,
    Instant at,
    Optional<Boolean> unhappy,
    List<String> phrases) {

  Said {
    phrases = List.copyOf(phrases);
  }
}
