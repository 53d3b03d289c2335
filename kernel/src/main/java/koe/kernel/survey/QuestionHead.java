package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What all questions have in common.
 *
 * @param panels the groups around the question, from the outside in
 * @param commentLabel set where a respondent may add a comment to the answer
 */
public record QuestionHead(
    String name,
    LocalizedText title,
    LocalizedText description,
    List<Panel> panels,
    Condition visible,
    Condition enabled,
    Condition required,
    LocalizedText requiredText,
    Optional<JsonNode> defaultValue,
    List<AnswerRule> rules,
    Optional<LocalizedText> commentLabel) {

  public QuestionHead {
    panels = List.copyOf(panels);
    rules = List.copyOf(rules);
  }
}
