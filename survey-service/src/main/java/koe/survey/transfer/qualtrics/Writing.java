package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Text entry: one line, several, or a form of lines. */
final class Writing {

  private final Converted converted;
  private final ObjectNode element;

  Writing(Converted converted) {
    this.converted = converted;
    this.element = converted.element();
  }

  void convert() {
    switch (converted.question().selector()) {
      case "ML", "ESTB" -> element.put("type", "comment");
      case "FORM" -> form();
      case "PW" -> {
        element.put("type", "text");
        converted.warn("/Selector", "what is typed is not hidden");
      }
      default -> element.put("type", "text");
    }
  }

  private void form() {
    element.put("type", "multipletext");
    ArrayNode items = element.putArray("items");
    for (QsfQuestion.Option option : converted.question().choices()) {
      ObjectNode item = items.addObject().put("name", option.value().asText());
      converted
          .texts()
          .words(item, "title", converted.question(), option.list(), option.id(), "Display");
    }
  }
}
