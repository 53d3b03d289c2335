package koe.kernel.survey;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts answers into texts where the author wrote `{question}`. */
final class Piping {

  private static final Pattern NAME = Pattern.compile("\\{([^{}]{1,200})\\}");

  private final Answers answers;
  private final String language;

  Piping(Answers answers, String language) {
    this.answers = answers;
    this.language = language;
  }

  String text(LocalizedText text) {
    return put(text.in(language), UnaryOperator.identity());
  }

  String html(LocalizedText html) {
    return SafeHtml.of(put(html.in(language), SafeHtml::escape));
  }

  /** A name that the survey does not know stays as it is written. */
  private String put(String text, UnaryOperator<String> escape) {
    if (text.indexOf('{') < 0) return text;
    return NAME.matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    answers
                        .shown(match.group(1).strip(), language)
                        .map(escape)
                        .orElse(match.group())));
  }
}
