package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import koe.kernel.json.Json;
import koe.survey.transfer.draft.Warnings;

/** Makes the elements of a definition from one question of a QSF. */
final class QuestionTypes {

  private static final Set<String> UNASKED = Set.of("Timing", "Meta", "Captcha");

  private final QsfTexts texts;
  private final Logic logic;
  private final Warnings warnings;

  QuestionTypes(QsfTexts texts, Logic logic, Warnings warnings) {
    this.texts = texts;
    this.logic = logic;
    this.warnings = warnings;
  }

  /**
   * The elements that ask what the question asks.
   *
   * @param visibleIf when it is asked; empty for always
   */
  List<ObjectNode> convert(QsfQuestion question, String visibleIf) {
    ObjectNode element = Json.object().put("name", question.name());
    texts.words(element, "title", question, "QuestionText");
    if (!visibleIf.isEmpty()) element.put("visibleIf", visibleIf);
    Converted converted = new Converted(question, element, texts, logic, warnings);
    warnOfScript(converted);
    if (UNASKED.contains(question.type())) {
      converted.warn("/QuestionType", "'" + question.type() + "' asks nothing and is left out");
      return List.of();
    }
    List<ObjectNode> elements = new ArrayList<>(List.of(element));
    switch (question.type()) {
      case "MC" -> elements.addAll(new Choosing(converted).convert());
      case "TE" -> new Writing(converted).convert();
      case "Matrix" -> new Matrices(converted).convert();
      case "SBS" -> sideBySide(converted);
      case "DB" -> text(converted);
      case "RO" -> ranking(converted);
      case "Slider", "CS" -> new Amounts(converted).convert();
      case "PGR", "SS" -> groups(converted);
      case "HotSpot" -> hotSpot(converted);
      case "FileUpload" -> element.put("type", "file");
      case "Draw" -> element.put("type", "signaturepad");
      default -> element.put("type", "qualtrics " + question.type());
    }
    Validation.put(converted);
    return elements;
  }

  private static void warnOfScript(Converted converted) {
    if (converted.question().payload().path("QuestionJS").asText().isBlank()) return;
    converted.warn("/QuestionJS", "its script is not carried over");
  }

  private void text(Converted converted) {
    ObjectNode element = converted.element().put("type", "html");
    element.remove("title");
    texts.html(element, "html", converted.question(), "QuestionText");
    if (!element.has("html")) element.put("html", "");
    if (!converted.question().selector().matches("TB|")) {
      converted.warn("/Selector", "only its text is carried over");
    }
  }

  private static void ranking(Converted converted) {
    converted.element().put("type", "ranking");
    converted.put(converted.element(), "choices", converted.question().choices());
  }

  /** What was dragged into groups is asked as a table of things and groups. */
  private void groups(Converted converted) {
    converted.element().put("type", "matrix");
    converted.put(converted.element(), "rows", converted.question().choices());
    ArrayNode columns = converted.element().putArray("columns");
    for (var group : Numbered.of(converted.question().payload().path("Groups")).values()) {
      columns.add(group.isObject() ? group.path("Display").asText() : group.asText());
    }
    if (columns.isEmpty()) converted.element().put("type", "qualtrics groups");
    converted.warn("/QuestionType", "groups are chosen in a table, without an order in each");
  }

  private static void hotSpot(Converted converted) {
    converted.element().put("type", "checkbox");
    converted.put(converted.element(), "choices", converted.question().choices());
    converted.warn("/QuestionType", "the regions of the image are choices in words");
  }

  /** Each column is a question of its own, all of them in one group. */
  private void sideBySide(Converted converted) {
    QsfQuestion whole = converted.question();
    ObjectNode group = converted.element().put("type", "panel");
    ArrayNode inside = group.putArray("elements");
    Numbered.of(whole.payload().path("AdditionalQuestions"))
        .forEach(
            (number, payload) -> {
              String id = whole.id() + "#" + number;
              String place = whole.place() + "/AdditionalQuestions/" + number;
              String name = whole.name() + "#" + number;
              QsfQuestion column = QsfQuestion.of(id, name, payload, place);
              convert(column, "").forEach(inside::add);
            });
  }
}
