package koe.kernel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileQuestionTest {

  private static final String FILE =
      "{\"name\": \"a.png\", \"type\": \"image/png\", \"content\": \"x\"";

  @Test
  void an_answer_is_a_list_of_files_that_are_kept_elsewhere() {
    TypeCase.of("{\"type\": \"file\", \"name\": \"q\"}")
        .takes("[" + FILE + "}]", "[" + FILE + ", \"size\": 3}]")
        .refuses("\"a.png\"", "[{}]", "[\"a\"]", "[" + FILE + ", \"more\": 1}]", FILE + "}")
        .refuses("[" + FILE + "}, " + FILE + "}]")
        .shows("[" + FILE + "}]", "a.png");
  }

  @Test
  void no_more_files_are_taken_than_the_author_says() {
    TypeCase.of("{\"type\": \"file\", \"name\": \"q\", \"allowMultiple\": true, \"maxFiles\": 2}")
        .takes("[" + FILE + "}, " + FILE + "}]")
        .refuses("[" + FILE + "}, " + FILE + "}, " + FILE + "}]");
  }

  @Test
  void types_are_accepted_by_ending_by_kind_and_by_name() {
    FileQuestion question =
        (FileQuestion)
            Surveys.asking(
                    "{\"type\": \"file\", \"name\": \"q\", \"acceptedTypes\": \" .PDF, image/*,text/csv\"}")
                .questions()
                .get(0);
    assertThat(question.accepts("a.Pdf", "application/pdf")).isTrue();
    assertThat(question.accepts("a", "image/webp")).isTrue();
    assertThat(question.accepts("a.csv", "text/csv")).isTrue();
    assertThat(question.accepts("a.txt", "text/plain")).isFalse();
  }

  @Test
  void what_koe_cannot_promise_is_refused_where_it_stands() {
    assertThat(pointer("\"maxSize\": 900000000")).isEqualTo("/elements/0/maxSize");
    assertThat(pointer("\"allowMultiple\": true, \"maxFiles\": 500"))
        .isEqualTo("/elements/0/maxFiles");
    assertThat(pointer("\"acceptedTypes\": \"pdf\"")).isEqualTo("/elements/0/acceptedTypes");
    assertThat(pointer("\"acceptedCategories\": [\"games\"]"))
        .isEqualTo("/elements/0/acceptedCategories");
    assertThat(pointer("\"sourceType\": \"camera\"")).isEqualTo("/elements/0/sourceType");
    assertThat(
            Surveys.problems(
                    "{\"elements\": [{\"type\": \"paneldynamic\", \"name\": \"p\", \"templateElements\": [{\"type\": \"file\", \"name\": \"q\"}]}]}")
                .get(0)
                .pointer())
        .isEqualTo("/elements/0/templateElements/0/type");
  }

  private static String pointer(String properties) {
    return Surveys.problems(
            "{\"elements\": [{\"type\": \"file\", \"name\": \"q\", " + properties + "}]}")
        .get(0)
        .pointer();
  }
}
