package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import koe.survey.transfer.draft.Warnings;

/** Embedded data that the survey itself sets, as calculated values. */
final class EmbeddedFields {

  private final Operands operands;
  private final Warnings warnings;
  private final ArrayNode values;
  private final Set<String> taken = new HashSet<>();

  EmbeddedFields(QsfFile file, Operands operands, Warnings warnings, ArrayNode values) {
    this.operands = operands;
    this.warnings = warnings;
    this.values = values;
    file.questions().forEach(question -> taken.add(question.name()));
  }

  void put(JsonNode step, String place, String condition) {
    for (Map.Entry<String, JsonNode> entry : Numbered.of(step.path("EmbeddedData")).entrySet()) {
      JsonNode field = entry.getValue();
      String name = field.path("Field").asText();
      String value = field.path("Value").asText();
      String at = place + "/EmbeddedData/" + entry.getKey();
      boolean set = field.path("Type").asText().equals("Custom") && !value.contains("${");
      boolean usable = name.matches("[^{}\\p{Cntrl}]{1,150}");
      if (set && usable && !value.isEmpty() && taken.add(name)) set(name, value, condition);
      else warnings.add(at, "The embedded data '" + name + "' are not carried over");
    }
  }

  private void set(String name, String value, String condition) {
    operands.know(name);
    String literal = Literal.of(value);
    String expression =
        condition.isEmpty() ? literal : "iif(" + condition + ", " + literal + ", '')";
    values
        .addObject()
        .put("name", name)
        .put("expression", expression)
        .put("includeIntoResult", true);
  }
}
