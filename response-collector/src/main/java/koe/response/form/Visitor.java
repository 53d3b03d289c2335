package koe.response.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;

/**
 * Who answers, and how they reached the page.
 *
 * @param action where the form is sent
 * @param asked the language that the address names, if it does
 * @param chosen the language in which the page was shown that is now sent back
 * @param accepted the languages of the browser, which may be empty or damaged
 * @param frames who may show the page in a frame, as CSP writes it
 */
record Visitor(
    String token,
    String action,
    Optional<String> asked,
    Optional<String> chosen,
    String accepted,
    String frames) {

  /** The same visitor, sending back a page that was shown in this language. */
  Visitor choosing(Optional<String> language) {
    return new Visitor(token, action, asked, language, accepted, frames);
  }

  /** The texts of a page that has no survey, for somebody who was invited in a language or not. */
  Texts.In texts(Optional<String> invited) {
    return Texts.kernel()
        .in(
            wishes(invited)
                .flatMap(wish -> Language.of(wish).stream())
                .findFirst()
                .orElse(Language.ENGLISH));
  }

  /**
   * The language in which the survey speaks with them: the one asked for, the one chosen on the
   * page, that of the invitation, the browser's; the survey's first if it has none of them.
   */
  String language(SurveyDefinition definition, Optional<String> invited) {
    List<String> spoken = definition.languages();
    return wishes(invited)
        .flatMap(wish -> spoken(wish, spoken).stream())
        .findFirst()
        .orElseGet(() -> spoken.isEmpty() ? texts(invited).tag() : spoken.get(0));
  }

  private static Optional<String> spoken(String wish, List<String> languages) {
    String plain = wish.split("-")[0];
    return languages.stream()
        .filter(tag -> tag.equalsIgnoreCase(wish))
        .findFirst()
        .or(() -> languages.stream().filter(tag -> tag.equalsIgnoreCase(plain)).findFirst());
  }

  private Stream<String> wishes(Optional<String> invited) {
    return Stream.concat(
        Stream.of(asked, chosen, invited).flatMap(Optional::stream), acceptedTags().stream());
  }

  private List<String> acceptedTags() {
    try {
      return Locale.LanguageRange.parse(accepted).stream()
          .map(Locale.LanguageRange::getRange)
          .toList();
    } catch (IllegalArgumentException damaged) {
      return List.of();
    }
  }
}
