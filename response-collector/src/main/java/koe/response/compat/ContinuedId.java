package koe.response.compat;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an unfinished response as a program there is told it: who has it may go on, so a secret
 * belongs to it, and the link through which it came.
 */
record ContinuedId(UUID response, String secret, String link) {

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f-]{36})-([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{16})");

  static Optional<ContinuedId> read(String text) {
    Matcher parts = FORM.matcher(text);
    try {
      return parts.matches()
          ? Optional.of(
              new ContinuedId(UUID.fromString(parts.group(1)), parts.group(2), parts.group(3)))
          : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  String text() {
    return response + "-" + secret + link;
  }
}
