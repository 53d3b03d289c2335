package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.expression.Variables;

/** A question whose answer is made of the answers to other questions. */
public sealed interface NestedQuestion extends Question
    permits EntriesQuestion, FieldsQuestion, RowsQuestion {

  /** The questions inside, each as often as the definition has it. */
  List<Question> inner();

  /** The groups in which the questions inside are asked, with what was answered in each. */
  List<Part> parts(JsonNode answer, Variables variables);

  /** The answer as SurveyJS writes it; empty when nothing was answered in any part. */
  Optional<JsonNode> assembled(Map<String, ObjectNode> parts);

  /** Why this JSON cannot be an answer, with the place inside it. */
  @Override
  List<Refusal> refusals(JsonNode answer);

  @Override
  default Optional<Message> refusal(JsonNode answer) {
    return refusals(answer).stream().map(Refusal::message).findFirst();
  }

  @Override
  default boolean takesBlank(JsonNode blank) {
    return blank.isContainerNode();
  }

  @Override
  default Optional<JsonNode> fromForm(List<String> fields) {
    return Optional.empty();
  }

  /** The objects that hold the answers inside an answer. */
  List<JsonNode> groups(JsonNode answer);

  @Override
  default List<String> writings(JsonNode answers) {
    return groups(answers.path(key())).stream()
        .flatMap(group -> inner().stream().flatMap(question -> question.writings(group).stream()))
        .toList();
  }

  /** Whether a value inside is worked out and not answered. */
  default boolean isComputed() {
    return inner().stream()
        .anyMatch(
            question ->
                question instanceof ExpressionQuestion
                    || (question instanceof NestedQuestion nested && nested.isComputed()));
  }

  static JsonNode member(JsonNode object, String name) {
    JsonNode member = object.path(name);
    return member.isNull() ? MissingNode.getInstance() : member;
  }
}
