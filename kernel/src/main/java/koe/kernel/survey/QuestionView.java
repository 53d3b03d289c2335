package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A question as one respondent meets it.
 *
 * @param visible whether it is asked, its panels and its page included
 * @param title with answers put in, and the name where the author gave no title
 * @param html the passage of an {@link HtmlPassage}, safe to show; empty for questions
 * @param answer what the respondent or the author's default gives
 * @param comment what was written next to the answer
 * @param offered the choices that this respondent may take; empty where nothing is chosen
 */
public record QuestionView(
    Question question,
    boolean visible,
    boolean enabled,
    boolean required,
    String title,
    String description,
    String html,
    Optional<JsonNode> answer,
    Optional<String> comment,
    List<Choice> offered) {

  public String name() {
    return question.name();
  }

  boolean isAsked() {
    return visible && enabled;
  }

  /** Whether the answer is this choice or has it among others. */
  public boolean isChosen(Choice choice) {
    return answer.filter(given -> isChosen(given, choice)).isPresent();
  }

  private static boolean isChosen(JsonNode given, Choice choice) {
    if (!given.isArray()) return Choices.exact(given).equals(choice.value());
    for (JsonNode item : given) {
      if (Choices.exact(item).equals(choice.value())) return true;
    }
    return false;
  }

  /** The answer as a form field holds it. */
  public String fieldValue() {
    return answer.map(JsonNode::asText).orElse("");
  }
}
