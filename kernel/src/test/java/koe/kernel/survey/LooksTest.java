package koe.kernel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of looks that Koe does not follow the author is told. */
class LooksTest {

  private static List<String> warned(String survey) {
    return Surveys.survey(survey).warnings().stream().map(DefinitionProblem::pointer).toList();
  }

  @Test
  void what_respondents_would_miss_is_named_where_it_stands() {
    assertThat(
            warned(
                """
                {"showTOC": true, "widthMode": "static", "pages": [{"navigationTitle": "x", "elements": [
                  {"type": "panel", "name": "p", "state": "collapsed", "elements": [
                    {"type": "comment", "name": "a", "titleLocation": "hidden"}]}]}]}"""))
        .containsExactlyInAnyOrder(
            "/showTOC",
            "/widthMode",
            "/pages/0/navigationTitle",
            "/pages/0/elements/0/state",
            "/pages/0/elements/0/elements/0/titleLocation");
  }

  @Test
  void what_nobody_sees_or_is_so_anyway_is_not() {
    assertThat(
            warned(
                """
                {"$schema": "x", "sjsVersion": "3", "showQuestionNumbers": false, "showTOC": false, "elements": [
                  {"type": "comment", "name": "a", "titleLocation": "top", "state": "expanded", "correctAnswer": "b"}]}"""))
        .isEmpty();
  }

  @Test
  void what_koe_does_not_know_is_refused() {
    assertThat(
            Surveys.problems(
                "{\"elements\": [{\"type\": \"comment\", \"name\": \"a\", \"glitter\": 1}]}"))
        .extracting(DefinitionProblem::pointer)
        .containsExactly("/elements/0/glitter");
  }
}
