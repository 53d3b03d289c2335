package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables: one answer for each row, or for each field where a row and a column meet. */
final class Arrays {

  private static final int MOST_NUMBERS = 200;

  private final Asked asked;
  private final ObjectNode element;
  private final String type;

  Arrays(Asked asked) {
    this.asked = asked;
    this.element = asked.element();
    this.type = asked.question().type();
  }

  List<ObjectNode> convert() {
    switch (type) {
      case "A" -> matrix().putNumbers("columns", 5);
      case "B" -> matrix().putNumbers("columns", 10);
      case "C" -> matrix().putOwn("columns", yesUncertainNo());
      case "E" -> matrix().putOwn("columns", increaseSameDecrease());
      case "1" -> scales();
      case ":", ";" -> cells();
      default -> matrix().put("columns", asked.question().answers(0));
    }
    if (type.equals("H")) asked.warn("type", "rows and columns have changed places");
    ChoiceLists.order(asked, "rowOrder");
    ChoiceLists.filter(asked, "rowsVisibleIf");
    return List.of(element);
  }

  private Asked matrix() {
    element.put("type", "matrix");
    rows();
    if (asked.question().isMandatory()) element.put("eachRowRequired", true);
    return asked;
  }

  private void rows() {
    asked.put("rows", asked.question().subquestions(0));
    for (var row : element.withArray("rows")) bipolar((ObjectNode) row);
  }

  /** A text such as `left|right` has its halves at the two ends of the row. */
  private static void bipolar(ObjectNode row) {
    if (row.path("text").isTextual()) {
      row.put("text", row.path("text").asText().replaceFirst("\\s*\\|\\s*", " – "));
    }
  }

  private static Map<String, OwnWord> yesUncertainNo() {
    Map<String, OwnWord> words = new LinkedHashMap<>();
    words.put("Y", OwnWord.YES);
    words.put("U", OwnWord.UNCERTAIN);
    words.put("N", OwnWord.NO);
    return words;
  }

  private static Map<String, OwnWord> increaseSameDecrease() {
    Map<String, OwnWord> words = new LinkedHashMap<>();
    words.put("I", OwnWord.INCREASE);
    words.put("S", OwnWord.SAME);
    words.put("D", OwnWord.DECREASE);
    return words;
  }

  private void scales() {
    element.put("type", "matrixdropdown");
    rows();
    ArrayNode columns = element.putArray("columns");
    scale(columns, 0, "dualscale_headerA");
    scale(columns, 1, "dualscale_headerB");
  }

  private void scale(ArrayNode columns, int scale, String header) {
    ObjectNode column = columns.addObject().put("name", "scale" + scale);
    Map<String, String> headers = asked.attributes().localized(header);
    asked.texts().words(column, "title", headers, asked.question().row().place());
    column.put("cellType", "radiogroup");
    ArrayNode choices = column.putArray("choices");
    asked.question().answers(scale).forEach(answer -> choices.add(asked.item(answer)));
    required(column);
  }

  private void cells() {
    element.put("type", "matrixdropdown");
    rows();
    ArrayNode columns = element.putArray("columns");
    for (LimeQuestion.Part part : asked.question().subquestions(1)) {
      ObjectNode item = asked.item(part);
      ObjectNode column = columns.addObject().put("name", item.path("value").asText());
      if (item.has("text")) column.set("title", item.get("text"));
      if (type.equals(";")) column.put("cellType", "text");
      else numbers(column);
      required(column);
    }
  }

  private void numbers(ObjectNode column) {
    int min = asked.attributes().whole("multiflexible_min").orElse(1);
    int max = asked.attributes().whole("multiflexible_max").orElse(10);
    int step = Math.max(1, asked.attributes().whole("multiflexible_step").orElse(1));
    if (asked.attributes().isOn("multiflexible_checkbox")) {
      column.put("cellType", "boolean").put("valueTrue", "1").put("valueFalse", "0");
    } else if (asked.attributes().isOn("input_boxes") || (max - min) / step > MOST_NUMBERS) {
      column.put("cellType", "text").put("inputType", "number").put("min", min).put("max", max);
    } else {
      column.put("cellType", "dropdown");
      ArrayNode choices = column.putArray("choices");
      for (int number = min; number <= max; number += step) choices.add(number);
    }
  }

  private void required(ObjectNode column) {
    if (asked.question().isMandatory()) column.put("isRequired", true);
  }
}
