package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.kernel.json.Json;
import koe.kernel.survey.SafeHtml;
import koe.survey.transfer.draft.PlainText;
import koe.survey.transfer.draft.Untranslatable;
import koe.survey.transfer.draft.Warnings;
import koe.survey.transfer.draft.Wording;

/**
 * LimeSurvey's texts as texts of a definition: HTML where a definition has HTML, words elsewhere;
 * `{Q1.shown}` becomes `{Q1}`, and what is calculated in a text becomes a calculated value.
 */
final class LimeTexts {

  /** LimeSurvey takes what is in braces for an expression unless a space follows the first. */
  private static final Pattern TAILORED = Pattern.compile("\\{([^\\s{}](?:[^{}]{0,4000}))\\}");

  private final String own;
  private final Set<String> languages;
  private final Variables variables;
  private final Warnings warnings;
  private final Map<String, String> calculated = new LinkedHashMap<>();

  LimeTexts(String own, Set<String> languages, Variables variables, Warnings warnings) {
    this.own = own;
    this.languages = languages;
    this.variables = variables;
    this.warnings = warnings;
  }

  /** Puts the words of HTML texts into an element. */
  void words(ObjectNode element, String key, Map<String, String> texts, String place) {
    Set<String> lost = new LinkedHashSet<>();
    Map<String, String> words = new LinkedHashMap<>();
    texts.forEach(
        (language, html) -> {
          PlainText plain = PlainText.of(tailored(html, place));
          lost.addAll(plain.lost());
          words.put(tag(language, place), plain.text());
        });
    warnOf(lost, place);
    Wording.put(element, key, words, tag(own, place));
  }

  /** Puts HTML texts into an element, freed of what could run. */
  void html(ObjectNode element, String key, Map<String, String> texts, String place) {
    Set<String> lost = new LinkedHashSet<>();
    Map<String, String> safe = new LinkedHashMap<>();
    texts.forEach(
        (language, html) -> {
          lost.addAll(PlainText.of(html).lost());
          safe.put(tag(language, place), SafeHtml.of(tailored(html, place)));
        });
    warnOf(lost, place);
    Wording.put(element, key, safe, tag(own, place));
  }

  /** Puts a word of LimeSurvey's own, in the languages of the survey. */
  void own(ObjectNode element, String key, OwnWord word) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(own, word.in(own));
    for (String language : languages) words.put(language, word.in(language));
    Wording.put(element, key, words, own);
  }

  private void warnOf(Set<String> lost, String place) {
    if (!lost.isEmpty()) {
      warnings.add(place, "Not carried over from the text: " + String.join(", ", lost));
    }
  }

  /** The language of the survey as definitions call it. */
  String ownLanguage() {
    return tag(own, "/document/surveys/rows/0/language");
  }

  private String tag(String language, String place) {
    String tag = language.isBlank() ? own : language.replace('_', '-');
    if (Wording.isLanguage(tag)) return tag;
    if (!tag.isBlank()) warnings.add(place, "'" + tag + "' is no language tag; 'en' is assumed");
    return "en";
  }

  private String tailored(String text, String place) {
    if (text.indexOf('{') < 0) return text;
    return TAILORED
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(put(match.group(), match.group(1), place)));
  }

  private String put(String written, String expression, String place) {
    try {
      String source = PlainText.of(expression).text();
      String term = ExpressionTranslator.translate(source, variables).text();
      Matcher shown = Pattern.compile("displayValue\\('([^']+)'\\)|\\{([^{}]+)\\}").matcher(term);
      if (shown.matches()) {
        return "{" + (shown.group(1) == null ? shown.group(2) : shown.group(1)) + "}";
      }
      String name = calculated.computeIfAbsent(term, t -> "text" + (calculated.size() + 1));
      return "{" + name + "}";
    } catch (Untranslatable untranslatable) {
      warnings.add(place, "The text still has " + written + ": " + untranslatable.reason());
      return written;
    }
  }

  /** What texts need to have calculated, as the definition's calculated values. */
  void putCalculated(ObjectNode definition) {
    calculated.forEach(
        (expression, name) ->
            definition
                .withArray("calculatedValues")
                .add(Json.object().put("name", name).put("expression", expression)));
  }
}
