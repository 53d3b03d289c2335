package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import koe.kernel.expression.Expression;

/**
 * What all questions have in common.
 *
 * @param key the name of the answer: SurveyJS's `valueName`, and the name if there is none
 * @param panels the groups around the question, from the outside in
 * @param effects what other answers do to this one
 * @param commentLabel set where a respondent may add a comment to the answer
 */
public record QuestionHead(
    String name,
    String key,
    LocalizedText title,
    LocalizedText description,
    List<Panel> panels,
    Condition visible,
    Condition enabled,
    Condition required,
    LocalizedText requiredText,
    Optional<JsonNode> defaultValue,
    Optional<Expression> defaultExpression,
    List<AnswerRule> rules,
    Optional<LocalizedText> commentLabel,
    List<Effect> effects) {

  public QuestionHead {
    panels = List.copyOf(panels);
    rules = List.copyOf(rules);
    effects = List.copyOf(effects);
  }

  /** A question inside another one that has a name and a title and little else. */
  static QuestionHead simple(String name, LocalizedText title, boolean required) {
    return new QuestionHead(
        name,
        name,
        title,
        LocalizedText.empty(),
        List.of(),
        Condition.ALWAYS,
        Condition.ALWAYS,
        required ? Condition.ALWAYS : Condition.NEVER,
        LocalizedText.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** The same with further rules. */
  QuestionHead with(List<AnswerRule> more) {
    if (more.isEmpty()) return this;
    List<AnswerRule> all = new ArrayList<>(rules);
    all.addAll(more);
    return new QuestionHead(
        name,
        key,
        title,
        description,
        panels,
        visible,
        enabled,
        required,
        requiredText,
        defaultValue,
        defaultExpression,
        all,
        commentLabel,
        effects);
  }
}
