package koe.kernel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatingQuestionTest {

  @Test
  void a_scale_of_whole_numbers_takes_these_and_nothing_near_them() {
    TypeCase.of("{\"type\": \"rating\", \"name\": \"q\", \"rateMax\": 3}")
        .takes("1", "3")
        .refuses("0", "4", "2.5", "2.0", "\"2\"", "[2]", "true")
        .reads(List.of("2"), "2")
        .reads(List.of(), "null")
        .keeps("3", "3");
  }

  @Test
  void values_of_the_author_may_be_texts_and_decimals() {
    TypeCase.of(
            "{\"type\": \"rating\", \"name\": \"q\", \"rateValues\": [\"low\", 2.5, {\"value\": \"high\", \"text\": \"Very\"}]}")
        .takes("\"low\"", "2.5", "\"high\"")
        .refuses("\"Very\"", "2", "\"2.5\"")
        .reads(List.of("2.5"), "2.5")
        .reads(List.of("high"), "\"high\"")
        .shows("\"high\"", "Very")
        .shows("2.5", "2.5");
  }

  @Test
  void a_metric_needs_the_whole_numbers_of_its_scale() {
    assertThat(
            Surveys.problems(
                "{\"elements\": [{\"type\": \"rating\", \"name\": \"q\", \"metric\": \"csat\", \"rateValues\": [\"a\", \"b\"]}]}"))
        .extracting(DefinitionProblem::pointer)
        .containsExactly("/elements/0/metric");
  }

  @Test
  void faces_have_colours_as_the_author_says() {
    assertThat(colours("\"rateType\": \"smileys\"")).isEqualTo("chosen");
    assertThat(colours("\"rateType\": \"smileys\", \"scaleColorMode\": \"colored\""))
        .isEqualTo("all");
    assertThat(colours("\"rateType\": \"smileys\", \"rateColorMode\": \"default\""))
        .isEqualTo("none");
    assertThat(colours("\"rateType\": \"stars\"")).isEqualTo("none");
  }

  private static String colours(String looks) {
    return ((RatingQuestion)
            Surveys.asking("{\"type\": \"rating\", \"name\": \"q\", " + looks + "}")
                .questions()
                .get(0))
        .colours();
  }
}
