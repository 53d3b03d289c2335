package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import koe.kernel.expression.Expression;

/** Reads a question of one line. */
final class TextReader {

  private TextReader() {}

  static TextQuestion read(QuestionHead head, Properties question) {
    InputType type = inputType(question);
    question.word("maskType", "none", "none");
    List<AnswerRule> bounds = new ArrayList<>();
    computed(question, "min", "minValueExpression", type).ifPresent(bounds::add);
    computed(question, "max", "maxValueExpression", type).ifPresent(bounds::add);
    return new TextQuestion(
        head.with(bounds),
        type,
        bound(question, "min", type),
        bound(question, "max", type),
        QuestionReader.length(question),
        QuestionReader.placeholder(question));
  }

  private static InputType inputType(Properties question) {
    String key = question.text("inputType").orElse(InputType.TEXT.key());
    Optional<InputType> type = InputType.named(key);
    if (type.isEmpty()) {
      question.refuse("inputType", "Koe does not support the input type '" + key + "'");
    }
    return type.orElse(InputType.TEXT);
  }

  /** A bound by an expression, which SurveyJS also lets one write as `=today()`. */
  private static Optional<AnswerRule> computed(
      Properties question, String name, String expressionName, InputType type) {
    Optional<Expression> bound =
        isComputed(question, name)
            ? question.expression(name, question.any(name).orElseThrow().asText().substring(1))
            : question.expression(expressionName);
    if (bound.isPresent() && !type.isNumber() && !type.isTime()) {
      question.refuse(expressionName, "No bound for the input type '" + type.key() + "'");
    }
    return bound.map(expression -> new AnswerRule.Bound(type, expression, name.equals("min")));
  }

  private static boolean isComputed(Properties question, String name) {
    return question.any(name).filter(value -> value.asText().startsWith("=")).isPresent();
  }

  private static Optional<JsonNode> bound(Properties question, String name, InputType type) {
    Optional<JsonNode> bound =
        question
            .any(name)
            .filter(value -> !value.asText().isEmpty() && !isComputed(question, name));
    if (bound.isEmpty()) return bound;
    JsonNode value = type.isNumber() ? number(bound.get()) : bound.get();
    boolean right = type.isNumber() ? value.isNumber() : type.isTime() && value.isTextual();
    if (!right || type.refusal(value).isPresent()) {
      question.refuse(name, "No bound for the input type '" + type.key() + "'");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static JsonNode number(JsonNode bound) {
    return bound.isTextual() ? NumberInput.parse(bound.asText()).orElse(bound) : bound;
  }
}
