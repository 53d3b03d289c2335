package koe.survey.transfer.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import koe.kernel.json.Json;

/**
 * A question with several rows as a group of one question for each. They are called `question.row`,
 * so that conditions which look into the answer still find it.
 */
final class SimplerQuestions {

  private static final List<String> CELL =
      List.of("choices", "inputType", "isRequired", "min", "max", "maxLength", "validators");

  private final ObjectNode element;
  private final ObjectNode group;
  private final ArrayNode asked;
  private final boolean required;

  private SimplerQuestions(ObjectNode element) {
    this.element = element;
    this.group = NearestType.group(element);
    this.asked = group.putArray("elements");
    this.required =
        element.path("isRequired").asBoolean()
            || element.path("isAllRowRequired").asBoolean()
            || element.path("eachRowRequired").asBoolean();
  }

  static ObjectNode of(ObjectNode element) {
    SimplerQuestions questions = new SimplerQuestions(element);
    switch (element.path("type").asText().toLowerCase(Locale.ROOT)) {
      case "matrix" -> questions.rows();
      case "multipletext" -> questions.items();
      case "ranking", "sortablelist" -> questions.ranks();
      default -> questions.cells();
    }
    return questions.group;
  }

  private void rows() {
    String type = element.path("cellType").asText().equals("checkbox") ? "checkbox" : "radiogroup";
    for (JsonNode row : element.path("rows")) {
      ObjectNode question = question(type, row, "");
      question.set("choices", element.path("columns").deepCopy());
    }
  }

  private void items() {
    for (JsonNode item : element.path("items")) {
      ObjectNode question = question("text", item.path("name"), "");
      if (item.has("title")) question.set("title", item.get("title"));
      NearestType.copy(item, question, CELL);
    }
  }

  private void ranks() {
    JsonNode choices = element.path("choices");
    for (JsonNode choice : choices) {
      ObjectNode question = question("dropdown", choice, "");
      ArrayNode ranks = question.putArray("choices");
      for (int rank = 1; rank <= choices.size(); rank++) ranks.add(rank);
    }
  }

  private void cells() {
    JsonNode rows = element.path("rows");
    if (rows.isEmpty()) columns(TextNode.valueOf("1"));
    rows.forEach(this::columns);
  }

  private void columns(JsonNode row) {
    for (JsonNode column : element.path("columns")) {
      String cell = column.path("cellType").asText(element.path("cellType").asText("dropdown"));
      ObjectNode question = question(cell, row, "." + column.path("name").asText());
      question.set("title", joined(text(row), column.path("title"), column.path("name")));
      NearestType.copy(column, question, CELL);
      boolean chosen = !List.of("text", "comment", "boolean", "rating").contains(cell);
      if (chosen && !column.has("choices")) question.set("choices", element.path("choices"));
    }
  }

  private static JsonNode joined(JsonNode row, JsonNode title, JsonNode name) {
    JsonNode column = title.isMissingNode() ? name : title;
    if (!row.isObject() && !column.isObject()) {
      return TextNode.valueOf(row.asText() + ": " + column.asText());
    }
    ObjectNode joined = Json.object();
    (row.isObject() ? row : column)
        .fieldNames()
        .forEachRemaining(
            language -> joined.put(language, in(row, language) + ": " + in(column, language)));
    return joined;
  }

  private static String in(JsonNode texts, String language) {
    return texts.isObject()
        ? texts.path(language).asText(texts.path("default").asText())
        : texts.asText();
  }

  private ObjectNode question(String type, JsonNode row, String suffix) {
    String value = row.isObject() ? row.path("value").asText() : row.asText();
    ObjectNode question = asked.addObject().put("type", type);
    question.put("name", Places.nameOf(element) + "." + value + suffix);
    question.set("title", text(row));
    if (row.path("visibleIf").isTextual()) question.set("visibleIf", row.get("visibleIf"));
    if (required) question.put("isRequired", true);
    return question;
  }

  private static JsonNode text(JsonNode row) {
    return row.has("text") ? row.get("text") : row.isObject() ? row.path("value") : row;
  }
}
