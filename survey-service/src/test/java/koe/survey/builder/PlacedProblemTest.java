package koe.survey.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class PlacedProblemTest {

  @Test
  void a_problem_stands_at_the_line_of_its_property() {
    String source =
        """
        {
          "elements": [
            {"type": "text", "name": "a"},
            {
              "type": "text",
              "name": "b",
              "visibleIf": "{a} ="
            }
          ]
        }""";
    assertThat(PlacedProblem.in(source))
        .extracting(PlacedProblem::pointer, PlacedProblem::line)
        .containsExactly(tuple("/elements/1/visibleIf", 7));
  }

  @Test
  void what_is_missing_is_shown_where_it_should_be() {
    String source =
        """
        {"elements": [
          {"type": "text", "name": "a"},
          {"type": "radiogroup", "name": "b"}]}""";
    assertThat(PlacedProblem.in(source))
        .extracting(PlacedProblem::pointer, PlacedProblem::line)
        .containsExactly(tuple("/elements/1/choices", 3));
  }

  @Test
  void a_text_that_is_not_json_goes_wrong_at_a_line() {
    assertThat(PlacedProblem.in("{\n \"elements\": [\n  {\"type\" 1}]}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    assertThat(PlacedProblem.in("{\"a\": 1,\n \"a\": 2}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    assertThat(PlacedProblem.in("")).hasSize(1);
  }

  @Test
  void nothing_is_wrong_with_what_koe_can_show() {
    assertThat(PlacedProblem.in("{\"elements\": [{\"type\": \"text\", \"name\": \"a\"}]}"))
        .isEmpty();
  }
}
