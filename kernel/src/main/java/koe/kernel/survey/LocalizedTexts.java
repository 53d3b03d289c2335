package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads texts of a definition, and notices the languages in which they are written. */
final class LocalizedTexts {

  private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");

  /** Before it there is neither script; most letters of most texts are. */
  private static final int FIRST_KANA = 0x3041;

  private LocalizedTexts() {}

  static LocalizedText read(JsonNode json, String pointer, Problems problems) {
    if (json.isTextual()) return LocalizedText.of(json.textValue());
    if (json.isNumber()) return LocalizedText.of(json.asText());
    if (!json.isObject()) {
      problems.add(pointer, "Expected a text, or an object of texts by language");
      return LocalizedText.empty();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    json.properties()
        .forEach(
            text -> {
              if (isText(text.getKey(), text.getValue(), pointer, problems)) {
                texts.put(text.getKey(), text.getValue().textValue());
              }
            });
    return new LocalizedText(texts);
  }

  private static boolean isText(String language, JsonNode text, String pointer, Problems problems) {
    boolean known = language.equals(LocalizedText.DEFAULT) || isLanguage(language);
    if (!known) problems.add(pointer, "'" + language + "' is not a language tag");
    if (!text.isTextual()) problems.add(pointer + "/" + language, "Expected a text");
    return known && text.isTextual();
  }

  static boolean isLanguage(String tag) {
    return tag.length() <= 35
        && TAG.matcher(tag).matches()
        && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
  }

  /**
   * The languages of all texts in a definition. Those without a mark are in the survey's own, which
   * is English if the author does not say and they do not look Japanese.
   */
  static Set<String> languages(JsonNode definition, String own) {
    Set<String> languages = new TreeSet<>();
    StringBuilder unmarked = new StringBuilder();
    collect(definition, languages, unmarked);
    if (!own.isEmpty()) {
      languages.add(own);
    } else if (!unmarked.isEmpty()) {
      languages.add(isJapanese(unmarked) ? "ja" : "en");
    } else if (languages.isEmpty()) {
      languages.add(isJapanese(definition.toString()) ? "ja" : "en");
    }
    return languages;
  }

  /** The language of the texts without a mark. */
  static String own(JsonNode definition, String own) {
    if (!own.isEmpty()) return own;
    StringBuilder unmarked = new StringBuilder();
    collect(definition, new TreeSet<>(), unmarked);
    return isJapanese(unmarked.isEmpty() ? definition.toString() : unmarked) ? "ja" : "en";
  }

  private static void collect(JsonNode json, Set<String> languages, StringBuilder unmarked) {
    if (json.has(LocalizedText.DEFAULT) || isTexts(json)) {
      json.fieldNames().forEachRemaining(languages::add);
      languages.remove(LocalizedText.DEFAULT);
      unmarked.append(json.path(LocalizedText.DEFAULT).asText());
    } else {
      json.forEach(part -> collect(part, languages, unmarked));
    }
  }

  private static boolean isTexts(JsonNode json) {
    if (!json.isObject() || json.isEmpty()) return false;
    return json.properties().stream()
        .allMatch(text -> text.getValue().isTextual() && isLanguage(text.getKey()));
  }

  private static boolean isJapanese(CharSequence text) {
    return text.codePoints()
        .filter(letter -> letter >= FIRST_KANA)
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            script ->
                script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA);
  }
}
