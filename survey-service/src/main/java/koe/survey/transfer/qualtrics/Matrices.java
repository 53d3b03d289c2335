package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Matrices: statements in rows, a scale or fields in columns. */
final class Matrices {

  private final Converted converted;
  private final QsfQuestion question;
  private final ObjectNode element;

  Matrices(Converted converted) {
    this.converted = converted;
    this.question = converted.question();
    this.element = converted.element();
  }

  void convert() {
    converted.put(element, "rows", question.choices());
    switch (question.selector()) {
      case "Likert", "Profile" -> scale();
      case "Bipolar" -> bipolar();
      case "TE" -> fields("text");
      case "CS" -> fields("number");
      default -> {
        scale();
        converted.warn("/Selector", "'" + question.selector() + "' is asked as a simple matrix");
      }
    }
    if (question.payload().path("Randomization").path("Type").asText().equals("All")) {
      element.put("rowOrder", "random");
    }
  }

  private void scale() {
    if (question.hasMultipleAnswers()) {
      ObjectNode column = column("checkbox");
      converted.put(column, "choices", question.answers());
    } else {
      element.put("type", "matrix");
      converted.put(element, "columns", question.answers());
    }
  }

  /** A statement such as `cheap:dear` has its halves at the two ends of the row. */
  private void bipolar() {
    element.put("type", "matrix");
    converted.put(element, "columns", question.answers());
    for (var row : element.withArray("rows")) {
      if (row instanceof ObjectNode item && item.path("text").isTextual()) {
        item.put("text", item.path("text").asText().replaceFirst("\\s*:\\s*", " – "));
      }
    }
  }

  private void fields(String kind) {
    if (question.answers().isEmpty()) {
      ObjectNode column = column("text");
      if (kind.equals("number")) column.put("inputType", "number");
      return;
    }
    element.put("type", "matrixdropdown");
    ArrayNode columns = element.putArray("columns");
    for (QsfQuestion.Option answer : question.answers()) {
      ObjectNode column = columns.addObject().put("name", answer.value().asText());
      column.put("cellType", "text");
      converted.texts().words(column, "title", question, answer.list(), answer.id(), "Display");
      if (kind.equals("number")) column.put("inputType", "number");
    }
  }

  private ObjectNode column(String cellType) {
    element.put("type", "matrixdropdown");
    ObjectNode column = element.putArray("columns").addObject().put("name", "answer");
    converted.texts().words(column, "title", question, "QuestionText");
    return column.put("cellType", cellType);
  }
}
