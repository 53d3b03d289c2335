package koe.kernel.survey;

import static koe.kernel.survey.Surveys.NOON;
import static koe.kernel.survey.Surveys.asking;
import static koe.kernel.survey.Surveys.interview;
import static koe.kernel.survey.Surveys.json;
import static koe.kernel.survey.Surveys.survey;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NestedQuestionTest {

  private static final SurveyDefinition VISITS =
      asking(
          """
          {"type": "paneldynamic", "name": "visits", "maxPanelCount": 3, "templateTitle": "Visit {panel.place}",
           "keyName": "place", "templateElements": [
             {"type": "text", "name": "place", "isRequired": true},
             {"type": "text", "name": "count", "inputType": "number"},
             {"type": "comment", "name": "why", "visibleIf": "{panel.count} > 2"},
             {"type": "expression", "name": "double", "expression": "{panel.count} * 2"}]},
          {"type": "expression", "name": "total", "expression": "sumInArray({visits}, 'double')"}
          """);

  @Test
  void entries_see_their_own_answers_and_the_survey_sees_all_entries() {
    String answers =
        "{\"visits\": [{\"place\": \"Kyoto\", \"count\": 1}, {\"place\": \"Nara\", \"count\": 3}]}";
    Interview interview = interview(VISITS, answers);
    List<QuestionView.PartView> parts = interview.question("visits").orElseThrow().parts();
    assertThat(parts).extracting(QuestionView.PartView::title).contains("Visit Kyoto");
    assertThat(parts.get(0).visibleQuestions()).hasSize(3);
    assertThat(parts.get(1).visibleQuestions()).hasSize(4);
    assertThat(interview.question("total").orElseThrow().shown()).isEqualTo("8");
  }

  @Test
  void a_problem_inside_an_entry_names_its_place() {
    AnswerProblem problem = interview(VISITS, "{\"visits\": [{\"count\": 1}]}").errors().get(0);
    assertThat(problem.path()).containsExactly("visits", "0", "place");
    assertThat(problem.field()).isEqualTo("visits{0}{place}");
    assertThat(interview(VISITS, "{\"visits\": [{\"wrong\": 1}]}").check(false).get(0).path())
        .containsExactly("visits", "0", "wrong");
  }

  @Test
  void two_entries_with_one_key_are_refused() {
    String twice = "{\"visits\": [{\"place\": \"Nara\"}, {\"place\": \"Nara\"}]}";
    assertThat(interview(VISITS, twice).errors()).hasSize(1);
  }

  @Test
  void only_what_was_asked_inside_stays_and_writings_inside_are_comments() {
    String answers =
        "{\"visits\": [{\"place\": \"Nara\", \"count\": 1, \"why\": \"old\"}, {\"place\": \"Kobe\", \"count\": 3, \"why\": \"far\"}]}";
    ObjectNode accepted = interview(VISITS, answers).accepted();
    assertThat(accepted.at("/visits/0").has("why")).isFalse();
    assertThat(VISITS.comments(accepted)).contains(new WrittenComment("visits", "far"));
  }

  @Test
  void buttons_of_the_form_add_and_remove_entries() {
    ObjectNode answers = (ObjectNode) json("{\"visits\": [{\"place\": \"Nara\"}]}");
    PageView page = VISITS.interview(answers, "en", NOON).pages().get(0);
    assertThat(EntryEdit.apply(page, Map.of("koe-add", List.of("visits")), answers)).isTrue();
    assertThat(answers.path("visits")).hasSize(2);
    PageView more = VISITS.interview(answers, "en", NOON).pages().get(0);
    EntryEdit.apply(more, Map.of("koe-remove", List.of("visits{0}")), answers);
    assertThat(answers).isEqualTo(json("{\"visits\": [{}]}"));
    assertThat(EntryEdit.apply(page, Map.of(), answers)).isFalse();
  }

  @Test
  void forms_become_answers_as_surveyjs_writes_them() {
    SurveyDefinition survey =
        asking(
            """
            {"type": "matrix", "name": "m", "columns": [1, 2], "rows": ["a", "b"]},
            {"type": "matrixdropdown", "name": "t", "rows": ["r"], "columns": [{"name": "c", "choices": [1]}]},
            {"type": "multipletext", "name": "f", "items": [{"name": "x"}, {"name": "y"}]},
            {"type": "ranking", "name": "k", "choices": ["a", "b"]},
            {"type": "checkbox", "name": "s", "choices": [1, 2], "hasSelectAll": true}
            """);
    PageView page = interview(survey, "{}").pages().get(0);
    assertThat(
            FormAnswers.read(
                page,
                Map.of(
                    "m{b}", List.of("2"),
                    "t{r}{c}", List.of("1"),
                    "f{y}", List.of("z"),
                    "k{a}", List.of("2"),
                    "k{b}", List.of("1"),
                    "s{all}", List.of("1"))))
        .isEqualTo(
            json(
                """
                {"m": {"b": 2}, "t": {"r": {"c": 1}}, "f": {"y": "z"}, "k": ["b", "a"], "s": [1, 2]}
                """));
  }

  @Test
  void two_choices_in_one_place_are_shown_again_with_what_is_wrong() {
    SurveyDefinition survey =
        asking("{\"type\": \"ranking\", \"name\": \"k\", \"choices\": [\"a\", \"b\"]}");
    PageView page = interview(survey, "{}").pages().get(0);
    ObjectNode tied = FormAnswers.read(page, Map.of("k{a}", List.of("1"), "k{b}", List.of("1")));
    assertThat(survey.interview(tied, "en", NOON).errors())
        .extracting(AnswerProblem::detail)
        .containsExactly("Please give each choice a place of its own.");
  }

  @Test
  void choices_are_carried_forward_as_they_were_taken() {
    SurveyDefinition survey =
        asking(
            "{\"type\": \"checkbox\", \"name\": \"a\", \"choices\": [{\"value\": 1, \"text\": \"One\"}, 2, 3]}",
            "{\"type\": \"radiogroup\", \"name\": \"b\", \"choicesFromQuestion\": \"a\", \"choicesFromQuestionMode\": \"selected\"}");
    Interview interview = interview(survey, "{\"a\": [1, 3], \"b\": 2}");
    assertThat(interview.question("b").orElseThrow().offered())
        .extracting(choice -> choice.textIn("en"))
        .containsExactly("One", "3");
    assertThat(interview.errors()).extracting(AnswerProblem::question).containsExactly("b");
  }

  @Test
  void triggers_set_copy_end_and_lead_on() {
    SurveyDefinition survey =
        survey(
            """
            {"triggers": [
               {"type": "setvalue", "expression": "{a} = 1", "setToName": "b", "setValue": "x"},
               {"type": "copyvalue", "name": "a", "operator": "equal", "value": 2, "setToName": "b", "fromName": "c"},
               {"type": "complete", "expression": "{a} = 9"},
               {"type": "skip", "expression": "{a} = 5", "gotoName": "d"}],
             "navigateToUrl": "https://example.org/?b={b}",
             "pages": [{"name": "p1", "elements": [{"type": "text", "name": "a", "inputType": "number"}]},
               {"name": "p2", "elements": [{"type": "text", "name": "b"}, {"type": "text", "name": "c"}]},
               {"name": "p3", "elements": [{"type": "text", "name": "d"}]}]}
            """);
    assertThat(interview(survey, "{\"a\": 1}").accepted())
        .isEqualTo(json("{\"a\": 1, \"b\": \"x\"}"));
    assertThat(interview(survey, "{\"a\": 9}").visiblePages())
        .extracting(PageView::name)
        .containsExactly("p1");
    assertThat(interview(survey, "{\"a\": 5}").visiblePages())
        .extracting(PageView::name)
        .containsExactly("p1", "p3");
    ObjectNode before = (ObjectNode) json("{\"b\": \"old\", \"c\": \"&\"}");
    ObjectNode after = survey.changed(before, (ObjectNode) json("{\"a\": 2}"), "en", NOON);
    assertThat(after.path("b").asText()).isEqualTo("&");
    assertThat(survey.interview(after, "en", NOON).redirect())
        .contains("https://example.org/?b=%26");
  }
}
