package koe.launcher.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a mail that says whose it is: {@code Feedback-ID: DISTRIBUTION:WORKSPACE:KIND:koe}.
 */
final class CaughtMail {

  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");
  private static final Pattern OWNER =
      Pattern.compile(
          "^Feedback-ID:[ \\t]*[^:\\s]*:([0-9a-f-]{36}):[^:\\s]*:koe[ \\t]*$",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private CaughtMail() {}

  /** The workspace that sent a mail; none for a mail that Koe has not made. */
  static Optional<UUID> workspaceOf(byte[] message) {
    String text = new String(message, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    String header = FOLD.matcher(end < 0 ? text : text.substring(0, end)).replaceAll(" ");
    Matcher owner = OWNER.matcher(header);
    return owner.find() ? parse(owner.group(1)) : Optional.empty();
  }

  private static Optional<UUID> parse(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
