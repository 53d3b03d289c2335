package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A question answered in the respondent's own words, over several lines. */
public record CommentQuestion(
    QuestionHead head, Optional<Integer> maxLength, int rows, LocalizedText placeholder)
    implements Question {

  @Override
  public String kind() {
    return "comment";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    return WrittenText.refusal(answer, maxLength);
  }

  @Override
  public boolean takesBlank(JsonNode blank) {
    return blank.isTextual();
  }

  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    return FormFields.written(fields);
  }

  @Override
  public boolean isInOwnWords() {
    return true;
  }
}
