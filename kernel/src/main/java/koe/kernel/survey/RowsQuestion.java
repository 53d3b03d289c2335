package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;

/**
 * The same questions for each row of a table: SurveyJS's `matrixdropdown`.
 *
 * @param cells the questions of the columns
 * @param unique the columns in which no two rows may have the same answer
 */
public record RowsQuestion(
    QuestionHead head, List<Choice> rows, List<Question> cells, List<String> unique)
    implements NestedQuestion {

  public RowsQuestion {
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
    unique = List.copyOf(unique);
  }

  @Override
  public String kind() {
    return "matrixdropdown";
  }

  @Override
  public List<Question> inner() {
    return cells;
  }

  @Override
  public List<Part> parts(JsonNode answer, Variables variables) {
    List<Choice> asked = rows.stream().filter(row -> row.isOffered(variables)).toList();
    return IntStream.range(0, asked.size()).mapToObj(i -> part(asked.get(i), i, answer)).toList();
  }

  private Part part(Choice row, int index, JsonNode answer) {
    Map<String, Value> known = new LinkedHashMap<>();
    known.put("rowIndex", Value.of(index + 1));
    known.put("rowValue", Value.of(row.value()));
    known.put("rowName", Value.of(row.value()));
    JsonNode given = NestedQuestion.member(answer, row.formValue());
    LocalizedText title = row.text().or(LocalizedText.of(row.formValue()));
    return new Part(row.formValue(), title, cells, given, "row", known);
  }

  @Override
  public Optional<JsonNode> assembled(Map<String, ObjectNode> parts) {
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    parts.forEach(
        (row, cellAnswers) -> {
          if (!cellAnswers.isEmpty()) table.set(row, cellAnswers);
        });
    return table.isEmpty() ? Optional.empty() : Optional.of(table);
  }

  @Override
  public List<JsonNode> groups(JsonNode answer) {
    return StreamSupport.stream(answer.spliterator(), false).toList();
  }

  @Override
  public List<Refusal> refusals(JsonNode answer) {
    if (!answer.isObject()) return List.of(Refusal.of("notAnObject"));
    List<String> known = rows.stream().map(Choice::formValue).toList();
    List<Refusal> refusals = new ArrayList<>();
    answer
        .properties()
        .forEach(
            row -> {
              List<Refusal> inside =
                  known.contains(row.getKey())
                      ? InnerAnswers.refusals(row.getValue(), cells)
                      : List.of(Refusal.of("unknownRow"));
              inside.forEach(refusal -> refusals.add(refusal.under(row.getKey())));
            });
    return refusals;
  }
}
