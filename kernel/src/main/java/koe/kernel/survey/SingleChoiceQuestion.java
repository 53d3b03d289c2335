package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import koe.kernel.expression.Variables;

/**
 * A question with one answer to choose.
 *
 * @param dropdown shown as a list to open rather than as buttons
 */
public record SingleChoiceQuestion(QuestionHead head, Choices choices, boolean dropdown)
    implements Question {

  @Override
  public String kind() {
    return dropdown ? "dropdown" : "radiogroup";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    return choices.choice(answer).isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("notAChoice"));
  }

  @Override
  public boolean isOffered(JsonNode answer, Variables variables) {
    return choices.choice(answer).stream().allMatch(choice -> choice.isOffered(variables));
  }

  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    return FormFields.chosen(fields, choices.all());
  }

  @Override
  public List<Choice> choosable() {
    return choices.all();
  }

  @Override
  public String shown(JsonNode answer, String language) {
    return choices.choice(answer).map(choice -> choice.textIn(language)).orElseGet(answer::asText);
  }

  @Override
  public boolean asksForOther(JsonNode answer) {
    return choices.hasOther() && Choices.isOther(answer);
  }

  @Override
  public boolean hasComment() {
    return choices.hasOther() || head().commentLabel().isPresent();
  }
}
