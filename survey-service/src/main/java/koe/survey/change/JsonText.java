package koe.survey.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A text in the languages of a survey, as it is compared: a new translation changes nothing. */
record JsonText(Map<String, String> texts) {

  static JsonText of(JsonNode json) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (json.isObject()) {
      json.properties().forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
    } else if (json.isValueNode() && !json.isNull()) {
      texts.put("default", json.asText());
    }
    return new JsonText(texts);
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Whether nobody reads other words than before. */
  boolean isSame(JsonText other) {
    return texts.entrySet().stream()
        .allMatch(
            text ->
                squeezed(text.getValue())
                    .equals(squeezed(other.texts.getOrDefault(text.getKey(), text.getValue()))));
  }

  /** Whether any language has the same words, which makes it the same thing under another key. */
  boolean shares(JsonText other) {
    return texts.entrySet().stream()
        .anyMatch(text -> text.getValue().equals(other.texts.get(text.getKey())));
  }

  String in(String language) {
    return Stream.of(language, "default")
        .map(texts::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> texts.values().stream().findFirst().orElse(""));
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
