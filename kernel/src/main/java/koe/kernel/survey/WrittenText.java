package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a text must be to be kept: not too long, and of characters that every store can hold. */
final class WrittenText {

  private static final int LONGEST = 4_000;

  private WrittenText() {}

  static Optional<Message> refusal(JsonNode answer, Optional<Integer> maxLength) {
    if (!answer.isTextual()) return Optional.of(Message.of("notText"));
    String text = answer.textValue();
    if (!isStorable(text)) return Optional.of(Message.of("badCharacters"));
    int limit = Math.min(LONGEST, maxLength.orElse(LONGEST));
    return length(text) > limit ? Optional.of(Message.of("tooLong", limit)) : Optional.empty();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Neither NUL, which PostgreSQL refuses, nor half a character. */
  static boolean isStorable(String text) {
    return text.codePoints().noneMatch(WrittenText::isUnstorable);
  }

  private static boolean isUnstorable(int codePoint) {
    return codePoint == 0 || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
  }
}
