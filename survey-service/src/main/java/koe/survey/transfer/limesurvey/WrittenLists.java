package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import koe.survey.transfer.draft.Decimals;

/** Several short texts or numbers under one question. */
final class WrittenLists {

  private final Asked asked;
  private final ObjectNode element;
  private final boolean numbers;

  WrittenLists(Asked asked) {
    this.asked = asked;
    this.element = asked.element();
    this.numbers = asked.question().type().equals("K") || asked.attributes().isOn("numbers_only");
  }

  List<ObjectNode> convert() {
    element.put("type", "multipletext");
    ArrayNode items = element.putArray("items");
    asked.question().subquestions().forEach(part -> items.add(item(part)));
    if (asked.question().type().equals("K")) sums();
    WrittenAnswers.affixes(asked);
    return List.of(element);
  }

  private ObjectNode item(LimeQuestion.Part part) {
    ObjectNode read = asked.item(part);
    ObjectNode item = element.objectNode().put("name", read.path("value").asText());
    if (read.has("text")) item.set("title", read.get("text"));
    if (read.has("visibleIf")) {
      asked.warnings().add(part.row().place("relevance"), "This line is always shown");
    }
    if (asked.question().isMandatory()) item.put("isRequired", true);
    if (numbers) number(item);
    return item;
  }

  private void number(ObjectNode item) {
    item.put("inputType", "number");
    bound(item, "min", "slider_min", "min_num_value_n");
    bound(item, "max", "slider_max", "max_num_value_n");
  }

  private void bound(ObjectNode item, String property, String slider, String attribute) {
    asked
        .attributes()
        .find(attribute)
        .or(() -> asked.attributes().find(slider))
        .flatMap(Decimals::read)
        .ifPresent(bound -> item.set(property, bound));
  }

  /** What all numbers together must come to. */
  private void sums() {
    AnswerChecks.putSum(asked, "equals_num_value", "=");
    AnswerChecks.putSum(asked, "min_num_value", ">=");
    AnswerChecks.putSum(asked, "max_num_value", "<=");
    if (asked.attributes().isOn("slider_layout")) {
      asked.warn("type", "the sliders are fields for numbers here");
    }
    for (String slider : List.of("slider_accuracy", "slider_default", "slider_separator")) {
      asked.attributes().find(slider);
    }
  }
}
