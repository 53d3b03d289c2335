package koe.feedback.audit;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a comparison of the two languages came to. */
public enum Verdict {
  NOT_ENOUGH("notEnough"),
  /** No difference was shown, which does not say that there is none. */
  ALIKE("noDifference"),
  JAPANESE_WEAKER("jaWeaker"),
  ENGLISH_WEAKER("enWeaker");

  private final String key;

  Verdict(String key) {
    this.key = key;
  }

  @JsonValue
  public String key() {
    return key;
  }

  public boolean isWarning() {
    return this == JAPANESE_WEAKER || this == ENGLISH_WEAKER;
  }
}
