package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A question of a survey, or a passage of text between questions. */
public sealed interface Question
    permits ChoiceQuestion,
        CommentQuestion,
        ExpressionQuestion,
        FileQuestion,
        HtmlPassage,
        ImagePassage,
        NestedQuestion,
        RatingQuestion,
        TextQuestion,
        YesNoQuestion {

  /** What follows the name of a question in the name of the comment to it. */
  String COMMENT = "-Comment";

  /** SurveyJS's words for the types of question that Koe can ask, and of passages it can show. */
  Set<String> KINDS =
      Set.of(
          "boolean",
          "buttongroup",
          "checkbox",
          "comment",
          "dropdown",
          "expression",
          "file",
          "html",
          "image",
          "imagepicker",
          "matrix",
          "matrixdropdown",
          "matrixdynamic",
          "multipletext",
          "paneldynamic",
          "radiogroup",
          "ranking",
          "rating",
          "tagbox",
          "text");

  QuestionHead head();

  /** SurveyJS's word for this type of question, such as `rating`. */
  String kind();

  /**
   * Why this JSON cannot be an answer, if it cannot. An answer is there; what is empty never comes.
   */
  Optional<Message> refusal(JsonNode answer);

  /** The same with the place inside the answer; more than one for answers made of others. */
  default List<Refusal> refusals(JsonNode answer) {
    return refusal(answer).stream().map(message -> new Refusal(List.of(), message)).toList();
  }

  /** Whether an empty text, list or object may be given for "no answer". */
  default boolean takesBlank(JsonNode blank) {
    return false;
  }

  /** What is wrong with leaving the question open, though it need not be answered. */
  default Optional<Message> refusalOfNone() {
    return Optional.empty();
  }

  /** The answer that a form's fields give; empty when the respondent left it open. */
  Optional<JsonNode> fromForm(List<String> fields);

  /** The same for questions that have more than one field. */
  default Optional<JsonNode> fromForm(SentFields sent, String field) {
    return fromForm(sent.of(field));
  }

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

  /** Whether there is anything to answer. */
  default boolean takesAnswers() {
    return true;
  }

  /** Whether the answer is one that text analysis reads. */
  default boolean isInOwnWords() {
    return false;
  }

  /** What stands in these answers of the respondent's own words. */
  default List<String> writings(JsonNode answers) {
    Stream<String> own = isInOwnWords() ? Stream.of(key()) : Stream.empty();
    Stream<String> comment = hasComment() ? Stream.of(commentName()) : Stream.empty();
    return Stream.concat(own, comment)
        .map(answers::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank())
        .toList();
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

  /** Where the answer stands; questions may share one place. */
  default String key() {
    return head().key();
  }

  default String commentName() {
    return key() + COMMENT;
  }

  default LocalizedText title() {
    return head().title();
  }

  default LocalizedText description() {
    return head().description();
  }
}
