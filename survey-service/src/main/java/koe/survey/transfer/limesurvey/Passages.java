package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import koe.survey.transfer.draft.PlainText;
import koe.survey.transfer.draft.Untranslatable;

/** What is no question to choose or write: texts, equations, files. */
final class Passages {

  private final Asked asked;
  private final ObjectNode element;

  Passages(Asked asked) {
    this.asked = asked;
    this.element = asked.element();
  }

  List<ObjectNode> text() {
    element.put("type", "html");
    element.remove(List.of("title", "isRequired"));
    asked
        .texts()
        .html(element, "html", asked.question().texts(), asked.question().row().place("question"));
    if (!element.has("html")) element.put("html", "");
    if (element.remove("description") != null) {
      asked.warn("help", "the help text of a text is not carried over");
    }
    return List.of(element);
  }

  /** A hidden equation is a calculated value, a visible one shows what was calculated. */
  List<ObjectNode> equation(ArrayNode calculatedValues) {
    String source = source();
    try {
      String expression = expression(source);
      if (element.has("visible")) {
        ObjectNode value = calculatedValues.addObject().put("name", asked.name());
        value.put("expression", expression).put("includeIntoResult", true);
        if (element.has("visibleIf")) asked.warn("relevance", "it is always calculated");
        return List.of();
      }
      element.put("type", "expression").put("expression", expression);
      if (asked.attributes().find("equation").isEmpty()) element.put("title", asked.name());
      return List.of(element);
    } catch (Untranslatable untranslatable) {
      asked.warn("type", "the equation " + source + " became a note: " + untranslatable.reason());
      return text();
    }
  }

  private String source() {
    return asked
        .attributes()
        .find("equation")
        .orElseGet(() -> asked.question().texts().values().stream().findFirst().orElse(""));
  }

  private String expression(String written) throws Untranslatable {
    String source = PlainText.of(written).text().strip();
    boolean single = source.startsWith("{") && source.indexOf('}') == source.length() - 1;
    String inside = single ? source.substring(1, source.length() - 1) : source;
    if (inside.indexOf('{') >= 0) throw new Untranslatable("it is a text with values in it");
    return ExpressionTranslator.translate(inside, asked.variables()).text();
  }

  List<ObjectNode> upload() {
    element.put("type", "file");
    asked
        .attributes()
        .whole("max_filesize")
        .ifPresent(kilobytes -> element.put("maxSize", BigDecimal.valueOf(kilobytes * 1024L)));
    asked
        .attributes()
        .find("allowed_filetypes")
        .ifPresent(types -> element.put("acceptedTypes", accepted(types)));
    int files = asked.attributes().whole("max_num_of_files").orElse(1);
    if (files > 1) element.put("allowMultiple", true);
    asked.attributes().find("min_num_of_files");
    return List.of(element);
  }

  private static String accepted(String types) {
    return String.join(
        ",", List.of(types.split("[,;\\s]+")).stream().map(type -> "." + type).toList());
  }
}
