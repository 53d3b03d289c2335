package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import koe.kernel.expression.Value;

/**
 * Works out the answers that nobody gave: defaults, values of expressions, and what other answers
 * bring about. An answer that was given, or taken back on purpose, always stands.
 */
final class Derivation {

  private Derivation() {}

  static Map<String, JsonNode> of(SurveyDefinition definition, Answers answers) {
    Map<String, JsonNode> derived = new LinkedHashMap<>();
    for (Question question : definition.logic().presumed()) {
      if (!answers.isSent(question.key())) {
        presumed(question, answers).ifPresent(value -> derived.put(question.key(), value));
      }
    }
    for (ExpressionQuestion question : definition.logic().expressions()) {
      question.computed(answers.variables()).ifPresent(value -> derived.put(question.key(), value));
    }
    definition.logic().effects().stream()
        .filter(effect -> !answers.isSent(effect.target()))
        .filter(effect -> effect.isAwake(answers) && effect.holds(answers))
        .forEach(effect -> set(effect, answers, derived));
    return derived;
  }

  private static Optional<JsonNode> presumed(Question question, Answers answers) {
    return question
        .head()
        .defaultExpression()
        .map(expression -> expression.evaluate(answers.variables()))
        .filter(value -> !value.isEmpty())
        .map(Value::toJson)
        .or(question.head()::defaultValue);
  }

  private static void set(Effect effect, Answers answers, Map<String, JsonNode> derived) {
    effect
        .source()
        .value(answers)
        .ifPresentOrElse(
            value -> derived.put(effect.target(), value), () -> derived.remove(effect.target()));
  }
}
