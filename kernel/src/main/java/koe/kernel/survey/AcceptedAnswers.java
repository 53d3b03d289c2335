package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.expression.Value;

/** Keeps of the given answers those that belong to the finished response. */
final class AcceptedAnswers {

  private final Answers answers;
  private final Logic logic;
  private final boolean all;
  private final ObjectNode kept = JsonNodeFactory.instance.objectNode();

  private AcceptedAnswers(Answers answers, Logic logic) {
    this.answers = answers;
    this.logic = logic;
    this.all = logic.clearing() == Clearing.NONE;
  }

  static ObjectNode of(SurveyDefinition definition, Answers answers, List<PageView> pages) {
    AcceptedAnswers accepted = new AcceptedAnswers(answers, definition.logic());
    pages.stream()
        .flatMap(page -> page.questions().stream())
        .filter(accepted::stays)
        .forEach(accepted::keep);
    accepted.keepResults(definition);
    return accepted.kept;
  }

  private boolean stays(QuestionView view) {
    return all || view.visible();
  }

  private void keep(QuestionView view) {
    String key = view.question().key();
    recorded(key).flatMap(answer -> pruned(view, answer)).ifPresent(a -> kept.set(key, a));
    String comment = view.question().commentName();
    if (isCommented(view)) recorded(comment).ifPresent(text -> kept.set(comment, text));
  }

  /** An answer that follows from others is recorded; a default that nobody confirmed is not. */
  private Optional<JsonNode> recorded(String key) {
    return answers.isSent(key) || logic.follows(key) ? answers.answer(key) : Optional.empty();
  }

  /** The text to "other" stays only while "other" is chosen. */
  private static boolean isCommented(QuestionView view) {
    Question question = view.question();
    return question.head().commentLabel().isPresent()
        || view.answer().filter(question::asksForOther).isPresent();
  }

  /** Inside an answer, too, only what was asked stays. */
  private Optional<JsonNode> pruned(QuestionView view, JsonNode answer) {
    if (all || !(view.question() instanceof NestedQuestion nested)) return Optional.of(answer);
    Map<String, ObjectNode> parts = new LinkedHashMap<>();
    for (QuestionView.PartView part : view.parts()) {
      ObjectNode inside = JsonNodeFactory.instance.objectNode();
      part.questions().stream().filter(this::stays).forEach(inner -> keepInside(inner, inside));
      parts.put(part.key(), inside);
    }
    return nested.assembled(parts);
  }

  private void keepInside(QuestionView view, ObjectNode inside) {
    Question question = view.question();
    view.answer()
        .flatMap(answer -> pruned(view, answer))
        .ifPresent(answer -> inside.set(question.key(), answer));
    if (isCommented(view)) {
      view.comment().ifPresent(comment -> inside.put(question.commentName(), comment));
    }
  }

  private void keepResults(SurveyDefinition definition) {
    logic.calculated().stream()
        .filter(CalculatedValue::stored)
        .forEach(value -> keep(value.name(), answers.calculated()));
    logic.loose(definition).stream()
        .forEach(key -> answers.answer(key).ifPresent(answer -> kept.set(key, answer)));
  }

  private void keep(String name, Map<String, Value> calculated) {
    Value value = calculated.get(name);
    if (value != null && !value.isEmpty()) kept.set(name, value.toJson());
  }
}
