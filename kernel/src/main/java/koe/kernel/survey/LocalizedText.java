package koe.kernel.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text in the languages that its author wrote it in.
 *
 * @param texts by language tag; `default` stands for the language of the survey
 */
public record LocalizedText(Map<String, String> texts) {

  public static final String DEFAULT = "default";

  private static final LocalizedText EMPTY = new LocalizedText(Map.of());

  public LocalizedText {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  public static LocalizedText of(String text) {
    return new LocalizedText(Map.of(DEFAULT, text));
  }

  public static LocalizedText empty() {
    return EMPTY;
  }

  /** The text in this language, else in the survey's own, else in the first one that there is. */
  public String in(String language) {
    return tagIn(language).map(texts::get).orElse("");
  }

  /** The mark of the text that readers of this language are given; empty where there is none. */
  public Optional<String> tagIn(String language) {
    return Stream.of(language, primary(language), DEFAULT)
        .filter(tag -> written(tag).isPresent())
        .findFirst()
        .or(() -> texts.keySet().stream().findFirst());
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  LocalizedText or(LocalizedText other) {
    return isEmpty() ? other : this;
  }

  private Optional<String> written(String language) {
    return Optional.ofNullable(texts.get(language)).filter(text -> !text.isEmpty());
  }

  private static String primary(String language) {
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }
}
