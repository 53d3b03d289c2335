package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import koe.kernel.survey.InputType;
import koe.kernel.survey.Question;
import org.junit.jupiter.api.Test;

/** What is tried on customers' pages is all that can be asked there. */
class AskedTypesTest {

  private static Set<String> asked(String property) {
    Set<String> asked = new TreeSet<>();
    Stream.of(EveryType.DEFINITION, ComposedTypes.DEFINITION)
        .flatMap(definition -> definition.findValues(property).stream())
        .filter(JsonNode::isTextual)
        .forEach(value -> asked.add(value.asText()));
    return asked;
  }

  @Test
  void every_type_of_question_is_tried_with_and_without_script_and_by_keyboard() {
    assertThat(asked("type")).containsAll(Question.KINDS).contains("panel");
  }

  @Test
  void every_kind_of_line_is_tried() {
    assertThat(asked("inputType"))
        .containsAll(
            Arrays.stream(InputType.values())
                .filter(type -> type != InputType.TEXT)
                .map(InputType::key)
                .toList());
  }

  @Test
  void every_look_of_a_scale_is_tried() {
    assertThat(asked("rateType")).containsExactlyInAnyOrder("smileys", "stars");
  }
}
