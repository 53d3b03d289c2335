package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A question with one answer to choose.
 *
 * @param kind `radiogroup`, `dropdown`, `buttongroup` or `imagepicker`
 */
public record SingleChoiceQuestion(QuestionHead head, Choices choices, String kind)
    implements ChoiceQuestion {

  /** Whether it is shown as a list to open rather than as buttons. */
  public boolean dropdown() {
    return kind.equals("dropdown");
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    return choices.has(answer) ? Optional.empty() : Optional.of(Message.of("notAChoice"));
  }

  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    return FormFields.chosen(fields, choices.all());
  }
}
