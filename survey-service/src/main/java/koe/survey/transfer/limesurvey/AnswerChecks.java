package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.survey.transfer.draft.Untranslatable;

/** Checks of answers as validators. */
final class AnswerChecks {

  private static final Pattern REGEX = Pattern.compile("(?s)^/(.*)/([a-zA-Z]*)$");
  private static final Pattern OWN_REGEX =
      Pattern.compile(
          "(?s)^\\s*regexMatch\\(\\s*(['\"])(.+)\\1\\s*,\\s*(self|this)(\\.NAOK)?\\s*\\)\\s*$");

  private AnswerChecks() {}

  static void put(Asked asked) {
    asked.question().row().find("preg").ifPresent(regex -> regex(asked, regex, Map.of()));
    if (asked.attributes().isOn("num_value_int_only")) {
      expression(asked, "round({" + asked.name() + "}) = {" + asked.name() + "}", Map.of());
    }
    asked.attributes().find("em_validation_q").ifPresent(source -> own(asked, source));
    asked
        .attributes()
        .find("em_validation_sq")
        .ifPresent(source -> asked.warn("type", "the check of each line, " + source + ", is gone"));
  }

  private static void own(Asked asked, String source) {
    Map<String, String> tip = asked.attributes().localized("em_validation_q_tip");
    Matcher regex = OWN_REGEX.matcher(source);
    if (regex.matches()) {
      regex(asked, regex.group(2), tip);
      return;
    }
    try {
      Term term = ExpressionTranslator.translate(source, asked.variables());
      expression(asked, term.isBox() ? term.ticked() : term.text(), tip);
    } catch (Untranslatable untranslatable) {
      asked.warn("type", "the check " + source + " is gone: " + untranslatable.reason());
    }
  }

  private static void regex(Asked asked, String written, Map<String, String> tip) {
    Matcher delimited = REGEX.matcher(written.strip());
    String regex = delimited.matches() ? delimited.group(1) : written.strip();
    ObjectNode validator = validator(asked, "regex", tip).put("regex", regex);
    if (delimited.matches() && delimited.group(2).contains("i")) {
      validator.put("caseInsensitive", true);
    }
  }

  /** A bound that is itself an expression. */
  static void putBound(Asked asked, String attribute, String operator, String written) {
    translated(asked, attribute, written)
        .ifPresent(
            bound ->
                expression(asked, "{" + asked.name() + "} " + operator + " " + bound, Map.of()));
  }

  /** What the numbers of a list must come to together. */
  static void putSum(Asked asked, String attribute, String operator) {
    Optional<String> written = asked.attributes().find(attribute);
    if (written.isEmpty()) return;
    String sum =
        asked.question().subquestions().stream()
            .map(part -> "{" + asked.name() + "." + part.code() + "}")
            .reduce((a, b) -> a + ", " + b)
            .orElse("0");
    translated(asked, attribute, written.get())
        .ifPresent(
            bound -> expression(asked, "sum(" + sum + ") " + operator + " " + bound, Map.of()));
  }

  private static Optional<String> translated(Asked asked, String attribute, String written) {
    try {
      String source = written.replaceFirst("^\\{(.*)\\}$", "$1");
      return Optional.of(
          "(" + ExpressionTranslator.translate(source, asked.variables()).text() + ")");
    } catch (Untranslatable untranslatable) {
      asked.warn("type", attribute + " = " + written + " is gone: " + untranslatable.reason());
      return Optional.empty();
    }
  }

  private static void expression(Asked asked, String expression, Map<String, String> tip) {
    validator(asked, "expression", tip).put("expression", expression);
  }

  private static ObjectNode validator(Asked asked, String type, Map<String, String> tip) {
    ObjectNode validator = asked.element().withArray("validators").addObject().put("type", type);
    asked.texts().words(validator, "text", tip, asked.question().row().place());
    return validator;
  }
}
