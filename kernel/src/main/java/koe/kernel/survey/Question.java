package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import koe.kernel.expression.Variables;

/** A question of a survey, or a passage of text between questions. */
public sealed interface Question
    permits CommentQuestion,
        HtmlPassage,
        MultipleChoiceQuestion,
        RatingQuestion,
        SingleChoiceQuestion,
        TextQuestion,
        YesNoQuestion {

  /** What follows the name of a question in the name of the comment to it. */
  String COMMENT = "-Comment";

  QuestionHead head();

  /** SurveyJS's word for this type of question, such as `rating`. */
  String kind();

  /**
   * Why this JSON cannot be an answer, if it cannot. An answer is there; what is empty never comes.
   */
  Optional<Message> refusal(JsonNode answer);

  /** Whether an empty text, list or object may be given for "no answer". */
  default boolean takesBlank(JsonNode blank) {
    return false;
  }

  /** What is wrong with leaving the question open, though it need not be answered. */
  default Optional<Message> refusalOfNone() {
    return Optional.empty();
  }

  /** Whether all that was chosen was also offered to this respondent. */
  default boolean isOffered(JsonNode answer, Variables variables) {
    return true;
  }

  /** The answer that a form's fields give; empty when the respondent left it open. */
  Optional<JsonNode> fromForm(List<String> fields);

  /** The answer as it stands in a sentence. */
  default String shown(JsonNode answer, String language) {
    return answer.isValueNode() ? answer.asText() : answer.toString();
  }

  /** Everything that can be chosen; empty where the answer is written. */
  default List<Choice> choosable() {
    return List.of();
  }

  /** Whether the respondent is asked to write an answer of their own. */
  default boolean asksForOther(JsonNode answer) {
    return false;
  }

  /** Whether the answer is one that text analysis reads. */
  default boolean isInOwnWords() {
    return false;
  }

  /** Whether an answer may come with a text of its own in {@link #commentName()}. */
  default boolean hasComment() {
    return head().commentLabel().isPresent();
  }

  default Optional<Metric> metric() {
    return Optional.empty();
  }

  default String name() {
    return head().name();
  }

  default String commentName() {
    return name() + COMMENT;
  }

  default LocalizedText title() {
    return head().title();
  }

  default LocalizedText description() {
    return head().description();
  }
}
