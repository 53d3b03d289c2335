package koe.kernel.survey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts answers into texts where the author wrote `{question}`. */
final class Piping {

  private static final Pattern NAME = Pattern.compile("\\{([^{}]{1,200})\\}");

  private final Place place;

  Piping(Place place) {
    this.place = place;
  }

  String text(LocalizedText text) {
    return put(text.in(place.language()), UnaryOperator.identity());
  }

  String html(LocalizedText html) {
    return SafeHtml.of(put(html.in(place.language()), SafeHtml::escape));
  }

  /** An address; what is put into it is one part of a path or a query, whatever it has. */
  String address(LocalizedText address) {
    return put(
        address.in(place.language()),
        answer -> URLEncoder.encode(answer, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /** A name that the survey does not know stays as it is written. */
  private String put(String text, UnaryOperator<String> escape) {
    if (text.indexOf('{') < 0) return text;
    return NAME.matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    place.shown(match.group(1).strip()).map(escape).orElse(match.group())));
  }
}
