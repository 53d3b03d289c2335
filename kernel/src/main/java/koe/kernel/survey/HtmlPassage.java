package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A passage of text between questions, freed of everything that could run. */
public record HtmlPassage(QuestionHead head, LocalizedText html) implements Question {

  @Override
  public String kind() {
    return "html";
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
