package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/**
 * A question answered with one line: a text, a number, a date, an address.
 *
 * @param min the least number or the earliest date, as the definition has it
 * @param max the largest number or the latest date
 */
public record TextQuestion(
    QuestionHead head,
    InputType inputType,
    Optional<JsonNode> min,
    Optional<JsonNode> max,
    Optional<Integer> maxLength,
    LocalizedText placeholder)
    implements Question {

  @Override
  public String kind() {
    return "text";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    if (inputType.isNumber() && !answer.isNumber()) return Optional.of(Message.of("notNumber"));
    if (!inputType.isNumber()) {
      Optional<Message> refusal = WrittenText.refusal(answer, maxLength);
      if (refusal.isPresent()) return refusal;
    }
    return inputType.refusal(answer).or(() -> inputType.outOfBounds(answer, min, max));
  }

  @Override
  public boolean takesBlank(JsonNode blank) {
    return blank.isTextual();
  }

  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    Optional<JsonNode> written = FormFields.written(fields);
    return inputType.isNumber() ? written.map(text -> number(text.textValue())) : written;
  }

  /** What is no number stays the text that was written, so that the respondent can mend it. */
  private static JsonNode number(String text) {
    return NumberInput.parse(text).orElseGet(() -> JsonNodeFactory.instance.textNode(text));
  }

  @Override
  public boolean isInOwnWords() {
    return inputType == InputType.TEXT;
  }
}
