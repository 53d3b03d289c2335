package koe.kernel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableQuestionTest {

  private static final String COLUMNS =
      "\"columns\": [{\"name\": \"n\", \"cellType\": \"text\", \"inputType\": \"number\"}, {\"name\": \"c\", \"cellType\": \"dropdown\", \"choices\": [1, 2]}]";

  @Test
  void a_matrix_is_one_choice_for_each_row() {
    TypeCase.of(
            "{\"type\": \"matrix\", \"name\": \"q\", \"columns\": [1, 2], \"rows\": [\"a\", \"b\"]}")
        .takes("{\"a\": 1}", "{\"a\": 2, \"b\": 1}")
        .refuses("{\"a\": 3}", "{\"x\": 1}", "[1]", "1")
        .reads(Map.of("q{a}", List.of("2")), "{\"a\": 2}")
        .reads(Map.of(), "null");
  }

  @Test
  void several_texts_are_an_object_of_texts() {
    TypeCase.of(
            "{\"type\": \"multipletext\", \"name\": \"q\", \"items\": [{\"name\": \"a\"}, {\"name\": \"b\", \"inputType\": \"number\"}]}")
        .takes("{\"a\": \"x\", \"b\": 1}")
        .refuses("{\"b\": \"x\"}", "{\"c\": \"x\"}", "\"x\"")
        .reads(Map.of("q{a}", List.of("x"), "q{b}", List.of("2")), "{\"a\": \"x\", \"b\": 2}");
  }

  @Test
  void a_table_is_an_object_of_rows() {
    TypeCase.of(
            "{\"type\": \"matrixdropdown\", \"name\": \"q\", \"rows\": [\"r\"], " + COLUMNS + "}")
        .takes("{\"r\": {\"n\": 1, \"c\": 2}}")
        .refuses(
            "{\"r\": {\"c\": 3}}", "{\"x\": {\"n\": 1}}", "{\"r\": 1}", "[]".replace("[]", "[1]"))
        .reads(Map.of("q{r}{n}", List.of("5")), "{\"r\": {\"n\": 5}}");
  }

  @Test
  void a_growing_table_is_a_list_of_rows() {
    TypeCase.of(
            "{\"type\": \"matrixdynamic\", \"name\": \"q\", \"rowCount\": 1, \"maxRowCount\": 2, "
                + COLUMNS
                + "}")
        .takes("[{\"n\": 1}]", "[{\"n\": 1}, {\"c\": 1}]")
        .refuses("[{\"n\": \"x\"}]", "[{}, {}, {\"n\": 1}]", "{\"n\": 1}")
        .reads(Map.of("q{0}{c}", List.of("2")), "[{\"c\": 2}]");
  }

  @Test
  void panels_are_a_list_of_entries_and_say_in_the_authors_words_that_two_are_one() {
    TypeCase.of(
            "{\"type\": \"paneldynamic\", \"name\": \"q\", \"keyName\": \"n\", \"keyDuplicationError\": \"Twice!\", \"templateElements\": [{\"type\": \"text\", \"name\": \"n\"}]}")
        .takes("[{\"n\": \"a\"}, {\"n\": \"b\"}]")
        .refuses("[{\"n\": \"a\"}, {\"n\": \"a\"}]", "[{\"x\": 1}]", "\"a\"");
    SurveyDefinition survey =
        Surveys.asking(
            "{\"type\": \"paneldynamic\", \"name\": \"q\", \"keyName\": \"n\", \"keyDuplicationError\": \"Twice!\", \"templateElements\": [{\"type\": \"text\", \"name\": \"n\"}]}");
    assertThat(
            Surveys.interview(survey, "{\"q\": [{\"n\": \"a\"}, {\"n\": \"a\"}]}")
                .errors()
                .get(0)
                .detail())
        .isEqualTo("Twice!");
  }
}
