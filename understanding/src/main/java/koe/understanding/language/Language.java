package koe.understanding.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** A language that comments are read in; every other one is only kept, not understood. */
public enum Language {
  JAPANESE("ja"),
  ENGLISH("en"),
  OTHER("und");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, {@code und} where the language is not one of ours. */
  @JsonValue
  public String tag() {
    return tag;
  }

  /** The language of a tag such as {@code ja}, {@code ja-JP} or {@code en_GB}. */
  public static Optional<Language> of(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "ja", "jp" -> Optional.of(JAPANESE);
      case "en" -> Optional.of(ENGLISH);
      case "" -> Optional.empty();
      default -> Optional.of(OTHER);
    };
  }
}
