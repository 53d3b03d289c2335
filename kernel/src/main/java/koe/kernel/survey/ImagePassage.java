package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A picture between questions. */
public record ImagePassage(QuestionHead head, LocalizedText link, LocalizedText alternative)
    implements Question {

  @Override
  public String kind() {
    return "image";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    return Optional.of(Message.of("noAnswerHere"));
  }

  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    return Optional.empty();
  }

  @Override
  public boolean takesAnswers() {
    return false;
  }
}
