package koe.kernel.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface. */
public enum Language {
  JAPANESE("ja", Locale.JAPANESE),
  ENGLISH("en", Locale.ENGLISH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The BCP 47 tag, for {@code lang} attributes and the API. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  public Language other() {
    return this == JAPANESE ? ENGLISH : JAPANESE;
  }

  public static Optional<Language> of(String tag) {
    String wanted = tag.toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (wanted.equals(language.tag) || wanted.startsWith(language.tag + "-")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * The language that was chosen before, else the first of the browser's that Koe speaks, else
   * English.
   *
   * @param accepted an Accept-Language header, which may be empty or damaged
   */
  public static Language negotiate(Optional<String> chosen, String accepted) {
    return chosen.flatMap(Language::of).orElseGet(() -> accepted(accepted));
  }

  private static Language accepted(String header) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return ranges.stream()
          .flatMap(range -> of(range.getRange()).stream())
          .findFirst()
          .orElse(ENGLISH);
    } catch (IllegalArgumentException damaged) {
      return ENGLISH;
    }
  }
}
