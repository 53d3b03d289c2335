package koe.kernel.survey;

import static koe.kernel.survey.Surveys.NOON;
import static koe.kernel.survey.Surveys.asking;
import static koe.kernel.survey.Surveys.interview;
import static koe.kernel.survey.Surveys.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions that follow from what somebody wrote. */
class WrittenMeaningTest {

  private static final SurveyDefinition SURVEY =
      asking(
          """
          {"type": "comment", "name": "why"},
          {"type": "comment", "name": "sorry", "visibleIf": "sentiment({why}) = 'negative'"},
          {"type": "comment", "name": "parcel", "visibleIf": "themes({why}) contains 'delivery'"},
          {"type": "comment", "name": "silent", "visibleIf": "sentiment({why}) empty and themes({why}) empty"},
          {"type": "expression", "name": "felt", "expression": "sentiment({why})"}""");

  private static List<String> asked(String why) {
    return interview(SURVEY, "{\"why\": \"" + why + "\"}")
        .visiblePages()
        .get(0)
        .visibleQuestions()
        .stream()
        .map(QuestionView::name)
        .toList();
  }

  @Test
  void a_complaint_in_either_language_brings_up_what_follows_from_it() {
    assertThat(asked("配送がとても遅くて困りました。")).contains("sorry", "parcel").doesNotContain("silent");
    assertThat(asked("The delivery was late and the box was broken, terrible."))
        .contains("sorry", "parcel");
    assertThat(asked("とても満足しています。ありがとうございました。")).doesNotContain("sorry", "parcel", "silent");
  }

  @Test
  void where_nothing_was_written_nothing_is_felt() {
    assertThat(asked("")).contains("silent").doesNotContain("sorry", "parcel");
    assertThat(asked("   ")).contains("silent");
    assertThat(interview(SURVEY, "{}").question("silent").orElseThrow().visible()).isTrue();
  }

  @Test
  void a_verdict_is_the_same_in_every_language_of_the_page_and_every_time() {
    String answers = "{\"why\": \"店員の対応が悪く、二度と行きません\"}";
    for (String language : List.of("ja", "en", "ja")) {
      Interview interview = SURVEY.interview(json(answers), language, NOON);
      assertThat(interview.question("felt").orElseThrow().fieldValue()).isEqualTo("negative");
    }
  }

  @Test
  void hostile_and_endless_texts_are_judged_like_any_other() {
    assertThat(asked("\\u202e🤬<script>'; drop table".repeat(500))).contains("why");
    assertThat(asked("遅い。".repeat(20_000))).contains("why");
  }

  @Test
  void what_is_written_inside_a_list_is_read_there() {
    SurveyDefinition visits =
        asking(
            """
            {"type": "paneldynamic", "name": "visits", "templateElements": [
              {"type": "comment", "name": "how"},
              {"type": "text", "name": "who", "visibleIf": "sentiment({panel.how}) = 'negative'"}]}""");
    Interview interview =
        interview(visits, "{\"visits\": [{\"how\": \"最悪でした\"}, {\"how\": \"とても良かったです\"}]}");
    List<QuestionView.PartView> parts = interview.question("visits").orElseThrow().parts();
    assertThat(parts.get(0).visibleQuestions()).hasSize(2);
    assertThat(parts.get(1).visibleQuestions()).hasSize(1);
  }
}
