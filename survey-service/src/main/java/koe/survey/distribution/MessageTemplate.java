package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.kernel.web.JsonBody;
import koe.survey.channel.HeaderValue;

/**
 * The words of an invitation in one language. Places in braces are filled for each person: {@code
 * {name}}, {@code {link}}, {@code {survey}} and any attribute; {@code {plan|standard}} says what to
 * write when there is none.
 */
record MessageTemplate(String subject, String body) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}|]{1,80})(?:\\|([^{}]{0,200}))?}");
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 10_000;

  /** Complains about what could not be sent; nothing is found out only when sending. */
  static void check(JsonBody message, String channel) {
    boolean subjects = channel.equals("email");
    for (String language : languages(message.node())) {
      message
          .inside(language)
          .ifPresent(
              words -> {
                words.only("subject", "body");
                String subject =
                    subjects
                        ? words.text("subject", LONGEST_SUBJECT)
                        : words.optionalText("subject", LONGEST_SUBJECT).orElse("");
                String body = words.text("body", LONGEST_BODY);
                if (!HeaderValue.isSafe(subject)) {
                  words.complain("subject", "a subject is one line");
                }
                if (unbalanced(subject)) {
                  words.complain("subject", "a brace is not closed");
                }
                if (unbalanced(body)) {
                  words.complain("body", "a brace is not closed");
                }
              });
    }
  }

  private static Set<String> languages(JsonNode message) {
    Set<String> languages = new TreeSet<>();
    message.fieldNames().forEachRemaining(languages::add);
    return languages;
  }

  private static boolean unbalanced(String text) {
    String rest = PLACE.matcher(text).replaceAll("");
    return rest.contains("{") || rest.contains("}");
  }

  /** The words in the language, or in one that there is, or Koe's own. */
  static MessageTemplate choose(JsonNode message, String language, MessageTemplate own) {
    for (String wanted : new String[] {language, language.split("-")[0], "ja", "en"}) {
      if (message.path(wanted) instanceof ObjectNode words) {
        return new MessageTemplate(words.path("subject").asText(), words.path("body").asText());
      }
    }
    return own;
  }

  /** A text with its places filled; a place that nothing fills becomes its default or empty. */
  static String fill(String text, Map<String, String> values) {
    Matcher place = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      String value = values.getOrDefault(place.group(1).trim(), "");
      String otherwise = place.group(2) == null ? "" : place.group(2);
      place.appendReplacement(
          filled, Matcher.quoteReplacement(value.isBlank() ? otherwise : value));
    }
    return place.appendTail(filled).toString();
  }
}
