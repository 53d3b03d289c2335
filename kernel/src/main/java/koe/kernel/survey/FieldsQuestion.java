package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.expression.Variables;

/**
 * Several answers asked under one title: SurveyJS's `multipletext`, and `matrix`, where each row is
 * a choice among the same columns.
 *
 * @param kind `multipletext` or `matrix`
 * @param rowsDiffer whether no two rows may have the same answer
 */
public record FieldsQuestion(QuestionHead head, String kind, List<Row> rows, boolean rowsDiffer)
    implements NestedQuestion {

  /**
   * One of the answers.
   *
   * @param choice the name of the row, and when it is asked
   */
  public record Row(Choice choice, Question question) {}

  public FieldsQuestion {
    rows = List.copyOf(rows);
  }

  @Override
  public List<Question> inner() {
    return rows.stream().map(Row::question).toList();
  }

  @Override
  public List<Part> parts(JsonNode answer, Variables variables) {
    List<Question> asked =
        rows.stream().filter(row -> row.choice().isOffered(variables)).map(Row::question).toList();
    return List.of(new Part("", LocalizedText.empty(), asked, answer, "", Map.of()));
  }

  @Override
  public Optional<JsonNode> assembled(Map<String, ObjectNode> parts) {
    return parts.values().stream()
        .filter(fields -> !fields.isEmpty())
        .map(JsonNode.class::cast)
        .findFirst();
  }

  @Override
  public List<JsonNode> groups(JsonNode answer) {
    return List.of(answer);
  }

  @Override
  public List<Refusal> refusals(JsonNode answer) {
    return InnerAnswers.refusals(answer, inner());
  }

  @Override
  public String shown(JsonNode answer, String language) {
    List<String> shown =
        inner().stream()
            .filter(question -> answer.has(question.key()))
            .map(
                question ->
                    question.title().in(language)
                        + ": "
                        + question.shown(answer.path(question.key()), language))
            .toList();
    return String.join(", ", shown);
  }
}
