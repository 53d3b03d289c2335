package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import koe.survey.transfer.draft.Decimals;

/** Sliders and constant sums, as fields for numbers. */
final class Amounts {

  private final Converted converted;
  private final QsfQuestion question;
  private final ObjectNode element;

  Amounts(Converted converted) {
    this.converted = converted;
    this.question = converted.question();
    this.element = converted.element();
  }

  void convert() {
    boolean slider = question.type().equals("Slider");
    if (slider && question.choices().size() == 1) {
      bounds(element.put("type", "text").put("inputType", "number"));
    } else {
      list();
    }
    if (slider) converted.warn("/Selector", "the slider is a field for a number");
    else sum();
  }

  private void list() {
    element.put("type", "multipletext");
    ArrayNode items = element.putArray("items");
    for (QsfQuestion.Option option : question.choices()) {
      ObjectNode item = items.addObject().put("name", option.value().asText());
      converted.texts().words(item, "title", question, option.list(), option.id(), "Display");
      bounds(item.put("inputType", "number"));
    }
  }

  private void bounds(ObjectNode field) {
    JsonNode configuration = question.payload().path("Configuration");
    Map.of("CSSliderMin", "min", "CSSliderMax", "max")
        .forEach(
            (setting, property) ->
                Decimals.read(configuration.path(setting).asText())
                    .ifPresent(bound -> field.set(property, bound)));
  }

  private void sum() {
    JsonNode settings = question.payload().path("Validation").path("Settings");
    String total = settings.path("ChoiceTotal").asText(settings.path("ChoicesTotal").asText());
    if (!total.matches("\\d{1,9}")) return;
    List<String> parts =
        question.choices().stream()
            .map(option -> "{" + question.name() + "." + option.value().asText() + "}")
            .toList();
    ObjectNode check = element.putArray("validators").addObject().put("type", "expression");
    check.put(
        "expression", parts.stream().collect(Collectors.joining(", ", "sum(", ") = " + total)));
  }
}
