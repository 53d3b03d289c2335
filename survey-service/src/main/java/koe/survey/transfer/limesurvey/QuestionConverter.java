package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.survey.transfer.draft.Untranslatable;
import koe.survey.transfer.draft.Warnings;

/** Makes the elements of a definition from one question of LimeSurvey. */
final class QuestionConverter {

  private final LimeTexts texts;
  private final Variables variables;
  private final ConditionTable conditions;
  private final Warnings warnings;
  private final ArrayNode calculatedValues;

  QuestionConverter(
      LimeTexts texts, Variables variables, Warnings warnings, ArrayNode calculatedValues) {
    this.texts = texts;
    this.variables = variables;
    this.conditions = new ConditionTable(variables);
    this.warnings = warnings;
    this.calculatedValues = calculatedValues;
  }

  /** The elements that ask what the question asks; none if it is not asked of anybody. */
  List<ObjectNode> convert(LimeQuestion question) {
    Asked asked = new Asked(question, head(question), texts, variables.of(question), warnings);
    List<ObjectNode> elements =
        switch (question.type()) {
          case "5", "L", "!", "O", "Y", "G" -> new SingleChoices(asked).convert();
          case "M", "P" -> new MultipleChoices(asked).convert();
          case "S", "T", "U", "N", "D" -> new WrittenAnswers(asked).convert();
          case "K", "Q" -> new WrittenLists(asked).convert();
          case "A", "B", "C", "E", "F", "H", "1", ":", ";" -> new Arrays(asked).convert();
          case "R" -> new Rankings(asked).convert();
          case "X" -> new Passages(asked).text();
          case "*" -> new Passages(asked).equation(calculatedValues);
          case "|" -> new Passages(asked).upload();
          case "I" -> languageSwitch(question);
          default -> unknown(question, asked.element());
        };
    DefaultAnswers.put(asked);
    AnswerChecks.put(asked);
    warnOfOthers(question);
    return elements;
  }

  private ObjectNode head(LimeQuestion question) {
    ObjectNode element = Json.object().put("name", question.name());
    texts.words(element, "title", question.texts(), question.row().place("question"));
    texts.words(element, "description", question.help(), question.row().place("help"));
    if (question.isMandatory()) element.put("isRequired", true);
    if (question.row().is("mandatory", "S")) {
      warnings.add(
          question.row().place("mandatory"),
          "An answer was asked for once more if it was missing; here it may stay open");
    }
    if (question.attributes().isOn("hidden")) element.put("visible", false);
    condition(question).ifPresent(condition -> element.put("visibleIf", condition));
    if (!question.row().is("title", question.name())) {
      warnings.add(
          question.row().place("title"),
          "'" + question.row().get("title") + "' is called '" + question.name() + "' here");
    }
    return element;
  }

  /** Conditions that were clicked together win over the equation, as in LimeSurvey. */
  private Optional<String> condition(LimeQuestion question) {
    if (question.conditions().isEmpty()) return relevance(question.row(), "relevance");
    try {
      return Optional.of(conditions.translate(question.conditions()));
    } catch (Untranslatable untranslatable) {
      Row first = question.conditions().get(0);
      warnings.add(
          first.place(),
          "The conditions of '"
              + question.name()
              + "' are not carried over, it is always asked: "
              + untranslatable.reason());
      return Optional.empty();
    }
  }

  /** A relevance equation as a condition; `1` and nothing mean always. */
  Optional<String> relevance(Row row, String column) {
    return Relevance.of(row, column, variables, warnings);
  }

  private List<ObjectNode> languageSwitch(LimeQuestion question) {
    warnings.add(
        question.row().place("type"),
        "'"
            + question.name()
            + "' chose the language; Koe's page does this itself, it is left out");
    return List.of();
  }

  private List<ObjectNode> unknown(LimeQuestion question, ObjectNode element) {
    String type = question.type();
    element.put("type", "limesurvey " + (type.isEmpty() ? "?" : type));
    return List.of(element);
  }

  private void warnOfOthers(LimeQuestion question) {
    for (Row other : question.attributes().others()) {
      warnings.add(
          other.place(),
          "'"
              + question.name()
              + "': the attribute "
              + other.get("attribute")
              + " = '"
              + shortened(other.get("value"))
              + "' is not carried over");
    }
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
