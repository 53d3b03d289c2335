package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.survey.transfer.draft.Decimals;
import koe.survey.transfer.draft.Untranslatable;

/** Answers that are filled in beforehand. */
final class DefaultAnswers {

  private final Asked asked;
  private final ObjectNode element;
  private final Map<String, String> codes = new HashMap<>();

  private DefaultAnswers(Asked asked) {
    this.asked = asked;
    this.element = asked.element();
    asked.question().subquestions().forEach(part -> codes.put(part.id(), part.code()));
  }

  static void put(Asked asked) {
    DefaultAnswers defaults = new DefaultAnswers(asked);
    if (asked.question().isMultiple()) defaults.ticked();
    else if (asked.question().subquestions().isEmpty()) defaults.single();
    else defaults.each();
  }

  private void ticked() {
    Set<String> codes = new LinkedHashSet<>();
    for (Row row : asked.question().defaults()) {
      if (value(row).equals("Y")) code(row).ifPresent(codes::add);
      else warn(row);
    }
    ArrayNode ticked = element.arrayNode();
    codes.forEach(ticked::add);
    if (!ticked.isEmpty()) element.set("defaultValue", ticked);
  }

  private void each() {
    ObjectNode values = element.objectNode();
    boolean simple = "KQABCEFH".contains(asked.question().type());
    for (Row row : asked.question().defaults()) {
      String value = value(row);
      if (simple && isPlain(value)) code(row).ifPresent(code -> values.put(code, value));
      else warn(row);
    }
    if (!values.isEmpty()) element.set("defaultValue", values);
  }

  private void single() {
    for (Row row : asked.question().defaults()) {
      String value = value(row);
      if (value.isEmpty()) continue;
      if (!row.get("specialtype").isEmpty() || element.has("defaultValue")) {
        if (!element.path("defaultValue").asText().equals(value)) warn(row);
      } else if (isPlain(value)) {
        put(value);
      } else {
        calculated(row, value);
      }
    }
  }

  private void put(String value) {
    boolean number =
        element.path("inputType").asText().equals("number")
            || element.path("type").asText().equals("rating");
    Optional<JsonNode> read = number ? Decimals.read(value) : Optional.empty();
    element.set("defaultValue", read.orElseGet(() -> TextNode.valueOf(value)));
  }

  private void calculated(Row row, String value) {
    try {
      String inside = value.replaceFirst("^\\{", "").replaceFirst("\\}$", "");
      String expression = ExpressionTranslator.translate(inside, asked.variables()).text();
      element.put("defaultValueExpression", expression);
    } catch (Untranslatable untranslatable) {
      warn(row);
    }
  }

  private static boolean isPlain(String value) {
    return !value.contains("{");
  }

  private Optional<String> code(Row row) {
    return Optional.ofNullable(codes.get(row.get("sqid")));
  }

  private String value(Row row) {
    return row.find("defaultvalue").orElse("");
  }

  private void warn(Row row) {
    asked
        .warnings()
        .add(
            row.place("defaultvalue"),
            "'" + asked.name() + "': the default '" + value(row) + "' is not carried over");
  }
}
