package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import koe.kernel.expression.Value;

/** Keeps of the given answers those that belong to the finished response. */
final class AcceptedAnswers {

  private final Answers answers;
  private final ObjectNode kept = JsonNodeFactory.instance.objectNode();

  private AcceptedAnswers(Answers answers) {
    this.answers = answers;
  }

  static ObjectNode of(SurveyDefinition definition, Answers answers, List<PageView> pages) {
    AcceptedAnswers accepted = new AcceptedAnswers(answers);
    boolean all = definition.clearing() == Clearing.NONE;
    pages.stream()
        .flatMap(page -> page.questions().stream())
        .filter(view -> all || view.visible())
        .forEach(accepted::keep);
    definition.calculatedValues().stream()
        .filter(CalculatedValue::stored)
        .forEach(value -> accepted.keep(value.name(), answers.calculated()));
    return accepted.kept;
  }

  private void keep(QuestionView view) {
    keep(view.name());
    if (isCommented(view)) keep(view.question().commentName());
  }

  /** The text to "other" stays only while "other" is chosen. */
  private static boolean isCommented(QuestionView view) {
    Question question = view.question();
    return question.head().commentLabel().isPresent()
        || view.answer().filter(question::asksForOther).isPresent();
  }

  private void keep(String name) {
    JsonNode answer = answers.given().get(name);
    if (answer != null) kept.set(name, answer);
  }

  private void keep(String name, Map<String, Value> calculated) {
    Value value = calculated.get(name);
    if (value != null && !value.isEmpty()) kept.set(name, value.toJson());
  }
}
