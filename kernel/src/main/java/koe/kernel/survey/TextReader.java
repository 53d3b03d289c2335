package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads a question of one line. */
final class TextReader {

  private TextReader() {}

  static TextQuestion read(QuestionHead head, Properties question) {
    InputType type = inputType(question);
    question.word("maskType", "none", "none");
    return new TextQuestion(
        head,
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

  private static Optional<JsonNode> bound(Properties question, String name, InputType type) {
    Optional<JsonNode> bound = question.any(name).filter(value -> !value.asText().isEmpty());
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
