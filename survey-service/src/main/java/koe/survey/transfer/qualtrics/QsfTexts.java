package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.kernel.survey.SafeHtml;
import koe.survey.transfer.draft.PlainText;
import koe.survey.transfer.draft.Untranslatable;
import koe.survey.transfer.draft.Warnings;
import koe.survey.transfer.draft.Wording;

/** Texts of a QSF in all its languages, with `${q://QID1/…}` as `{Q1}`. */
final class QsfTexts {

  private static final Pattern PIPED = Pattern.compile("\\$\\{([a-z]+)://([^{}]{1,300})\\}");
  private static final Map<String, String> CHINESE = Map.of("ZH-S", "zh-Hans", "ZH-T", "zh-Hant");

  private final String own;
  private final Operands operands;
  private final Warnings warnings;

  QsfTexts(String own, Operands operands, Warnings warnings) {
    this.own = own.isBlank() ? "EN" : own;
    this.operands = operands;
    this.warnings = warnings;
  }

  String ownLanguage() {
    return tag(own);
  }

  /** Qualtrics writes JA, PT-BR and EN-GB for ja, pt-BR and en-GB. */
  static String tag(String code) {
    String written = code.replace('_', '-').toUpperCase(Locale.ROOT);
    String[] parts = written.split("-", 2);
    String tag = parts[0].toLowerCase(Locale.ROOT) + (parts.length > 1 ? "-" + parts[1] : "");
    String known = CHINESE.getOrDefault(written, tag);
    return Wording.isLanguage(known) ? known : "en";
  }

  /** Puts the words of a text of a question into an element. */
  void words(ObjectNode element, String key, QsfQuestion question, String... path) {
    Set<String> lost = new LinkedHashSet<>();
    Map<String, String> words = new LinkedHashMap<>();
    texts(question.payload(), path)
        .forEach(
            (language, html) -> {
              PlainText plain = PlainText.of(piped(html, question.place()));
              lost.addAll(plain.lost());
              words.put(language, plain.text());
            });
    warnOf(lost, question.place());
    Wording.put(element, key, words, ownLanguage());
  }

  void html(ObjectNode element, String key, QsfQuestion question, String... path) {
    Set<String> lost = new LinkedHashSet<>();
    Map<String, String> safe = new LinkedHashMap<>();
    texts(question.payload(), path)
        .forEach(
            (language, html) -> {
              lost.addAll(PlainText.of(html).lost());
              safe.put(language, SafeHtml.of(piped(html, question.place())));
            });
    warnOf(lost, question.place());
    Wording.put(element, key, safe, ownLanguage());
  }

  private Map<String, String> texts(JsonNode payload, String... path) {
    Map<String, String> texts = new LinkedHashMap<>();
    at(payload, path).ifPresent(text -> texts.put(ownLanguage(), text));
    payload
        .path("Language")
        .properties()
        .forEach(
            translation ->
                at(translation.getValue(), path)
                    .ifPresent(text -> texts.putIfAbsent(tag(translation.getKey()), text)));
    return texts;
  }

  private static java.util.Optional<String> at(JsonNode json, String... path) {
    JsonNode node = json;
    for (String step : path) {
      node =
          node.isArray() && step.matches("\\d{1,6}")
              ? node.path(Integer.parseInt(step))
              : node.path(step);
    }
    return java.util.Optional.of(node.asText()).filter(text -> !text.isBlank());
  }

  private void warnOf(Set<String> lost, String place) {
    if (!lost.isEmpty()) {
      warnings.add(place, "Not carried over from the texts: " + String.join(", ", lost));
    }
  }

  private String piped(String text, String place) {
    if (!text.contains("${")) return text;
    return PIPED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    put(match.group(), match.group(1), match.group(2), place)));
  }

  private String put(String written, String scheme, String locator, String place) {
    try {
      if (scheme.equals("q")) return operands.piped(locator);
      if (scheme.equals("e") && locator.startsWith("Field/")) {
        return operands.field(locator.substring("Field/".length()));
      }
    } catch (Untranslatable untranslatable) {
      warnings.add(place, "The text still has " + written + ": " + untranslatable.reason());
      return written;
    }
    warnings.add(place, "The text still has " + written + ", which Koe does not fill in");
    return written;
  }
}
