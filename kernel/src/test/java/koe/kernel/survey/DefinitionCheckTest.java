package koe.kernel.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;

/** A page offers no more than a server and a browser can carry, however it is composed. */
class DefinitionCheckTest {

  private static ObjectNode question(String type, int choices) {
    ObjectNode question = Json.object().put("type", type).put("name", type);
    fill(question.putArray("choices"), choices);
    return question;
  }

  private static void fill(ArrayNode list, int count) {
    IntStream.range(0, count).forEach(list::add);
  }

  private static ObjectNode table(int rows, int choices) {
    ObjectNode table = question("matrixdropdown", choices);
    fill(table.putArray("rows"), rows);
    table.putArray("columns").addObject().put("name", "cell");
    return table;
  }

  private static SurveyDefinition parse(ObjectNode... questions) {
    ObjectNode definition = Json.object();
    ArrayNode elements = definition.putArray("elements");
    for (ObjectNode question : questions) elements.add(question);
    return SurveyDefinition.parse(definition);
  }

  @Test
  void ten_thousand_choices_can_be_offered_once() {
    assertThat(parse(question("checkbox", 10_000)).questions()).hasSize(1);
    assertThat(parse(question("ranking", 250), table(100, 300)).questions()).hasSize(2);
  }

  @Test
  void a_ranking_offers_each_choice_at_each_place() {
    assertThatThrownBy(() -> parse(question("ranking", 10_000)))
        .isInstanceOf(InvalidDefinition.class)
        .hasMessageContaining("choices at once");
  }

  @Test
  void a_table_offers_its_choices_in_each_row() {
    assertThatThrownBy(() -> parse(table(1_000, 1_000))).hasMessageContaining("choices at once");
  }

  @Test
  void choices_that_are_taken_over_count_where_they_stand() {
    ObjectNode[] questions = new ObjectNode[40];
    questions[0] = question("checkbox", 10_000);
    for (int i = 1; i < questions.length; i++) {
      questions[i] =
          Json.object()
              .put("type", "checkbox")
              .put("name", "taken" + i)
              .put("choicesFromQuestion", i == 1 ? "checkbox" : "taken" + (i - 1));
    }
    assertThatThrownBy(() -> parse(questions)).hasMessageContaining("choices at once");
  }
}
