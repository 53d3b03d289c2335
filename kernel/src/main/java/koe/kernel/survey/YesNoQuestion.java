package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A question with two answers, yes and no unless the author gives them other values. */
public record YesNoQuestion(QuestionHead head, Choice yes, Choice no) implements Question {

  @Override
  public String kind() {
    return "boolean";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    boolean known = answer.equals(yes.value()) || answer.equals(no.value());
    return known
        ? Optional.empty()
        : Optional.of(Message.of("notYesOrNo", yes.formValue(), no.formValue()));
  }

  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    return FormFields.chosen(fields, List.of(yes, no));
  }

  @Override
  public List<Choice> choosable() {
    return List.of(yes, no);
  }

  @Override
  public String shown(JsonNode answer, String language) {
    return answer.equals(yes.value()) ? yes.textIn(language) : no.textIn(language);
  }
}
