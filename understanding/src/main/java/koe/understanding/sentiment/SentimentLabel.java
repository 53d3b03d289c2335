package koe.understanding.sentiment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a comment, or a part of it, amounts to. */
public enum SentimentLabel {
  POSITIVE,
  NEUTRAL,
  NEGATIVE,
  MIXED;

  /** The word for it in JSON. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
