package koe.kernel.survey;

import static koe.kernel.survey.Surveys.NOON;
import static koe.kernel.survey.Surveys.asking;
import static koe.kernel.survey.Surveys.interview;
import static koe.kernel.survey.Surveys.json;
import static koe.kernel.survey.Surveys.survey;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class InterviewTest {

  private static final SurveyDefinition VISIT =
      survey(
          """
          {"completedHtml": "<p>Thank you, {who}</p>",
           "completedHtmlOnCondition": [{"expression": "{nps} <= 6", "html": "<p>Sorry</p>"}],
           "calculatedValues": [
             {"name": "twice", "expression": "{half} * 4", "includeIntoResult": true},
             {"name": "half", "expression": "{nps} / 2"}],
           "pages": [
             {"name": "p1", "elements": [
               {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "isRequired": true},
               {"type": "comment", "name": "why", "visibleIf": "{nps} <= 6",
                "requiredIf": "{nps} = 0",
                "title": {"default": "Why {nps}? {unknown}", "ja": "{nps}点の理由は？"}},
               {"type": "text", "name": "who", "enableIf": "{nps} notempty"}]},
             {"name": "p2", "visibleIf": "{nps} > 8", "elements": [
               {"type": "panel", "name": "inner", "visibleIf": "{who} notempty", "elements": [
                 {"type": "boolean", "name": "again", "isRequired": true}]}]}]}
          """);

  @Test
  void the_interview_is_written_as_the_api_shows_it() {
    assertThat(interview(VISIT, "{\"nps\": 3}").toJson())
        .isEqualTo(
            json(
                """
                {"pages": [
                  {"name": "p1", "visible": true, "questions": [
                    {"name": "nps", "visible": true, "enabled": true, "required": true, "title": "nps"},
                    {"name": "why", "visible": true, "enabled": true, "required": false, "title": "Why 3? {unknown}"},
                    {"name": "who", "visible": true, "enabled": true, "required": false, "title": "who"}]},
                  {"name": "p2", "visible": false, "questions": [
                    {"name": "again", "visible": false, "enabled": true, "required": true, "title": "again"}]}],
                 "values": {"half": 1.5, "twice": 6}, "errors": [], "complete": true}
                """));
  }

  @Test
  void missing_answers_are_named_only_where_they_are_asked() {
    assertThat(interview(VISIT, "{}").errors())
        .containsExactly(new AnswerProblem("nps", "Please answer this question."));
    assertThat(interview(VISIT, "{\"nps\": 0}").errors())
        .extracting(AnswerProblem::question)
        .containsExactly("why");
    assertThat(interview(VISIT, "{\"nps\": 9, \"who\": \"Ann\"}").errors())
        .extracting(AnswerProblem::question)
        .containsExactly("again");
  }

  @Test
  void messages_and_titles_are_in_the_respondents_language() {
    Interview interview = VISIT.interview(json("{\"nps\": 0}"), "ja", NOON);
    assertThat(interview.errors()).containsExactly(new AnswerProblem("why", "この質問にお答えください。"));
    assertThat(interview.question("why").orElseThrow().title()).isEqualTo("0点の理由は？");
  }

  @Test
  void answers_to_hidden_questions_do_not_stay() {
    Interview interview =
        interview(VISIT, "{\"nps\": 8, \"why\": \"x\", \"again\": true, \"who\": \"Ann\"}");
    assertThat(interview.accepted())
        .isEqualTo(json("{\"nps\": 8, \"who\": \"Ann\", \"twice\": 16}"));
  }

  @Test
  void thanks_depend_on_the_answers_and_answers_cannot_bring_html() {
    assertThat(interview(VISIT, "{\"nps\": 2}").completedHtml()).isEqualTo("<p>Sorry</p>");
    assertThat(interview(VISIT, "{\"nps\": 9, \"who\": \"<b>&\"}").completedHtml())
        .isEqualTo("<p>Thank you, &lt;b&gt;&amp;</p>");
  }

  @Test
  void titles_show_choices_by_their_texts() {
    SurveyDefinition survey =
        asking(
            """
            {"type": "radiogroup", "name": "g", "choices": [{"value": 1, "text": "One"}]},
            {"type": "checkbox", "name": "k", "choices": ["a", {"value": "b", "text": "Bee"}]},
            {"type": "boolean", "name": "b"},
            {"type": "text", "name": "t", "title": "{g} {k} {b} {none}"},
            {"type": "text", "name": "none"}
            """);
    String answers = "{\"g\": 1, \"k\": [\"a\", \"b\"], \"b\": true}";
    assertThat(interview(survey, answers).question("t").orElseThrow().title())
        .isEqualTo("One a, Bee Yes ");
  }

  @Test
  void questions_that_wait_for_each_other_stay_hidden_until_one_is_answered() {
    SurveyDefinition survey =
        asking(
            "{\"type\": \"text\", \"name\": \"a\", \"visibleIf\": \"{b} notempty\"}",
            "{\"type\": \"text\", \"name\": \"b\", \"visibleIf\": \"{a} notempty\"}");
    assertThat(interview(survey, "{}").visiblePages()).isEmpty();
    assertThat(interview(survey, "{\"a\": \"x\"}").question("b").orElseThrow().visible()).isTrue();
  }

  @Test
  void on_hidden_drops_answers_in_a_chain() {
    SurveyDefinition survey =
        survey(
            """
            {"clearInvisibleValues": "onHidden", "elements": [
              {"type": "text", "name": "c", "visibleIf": "{b} = 1"},
              {"type": "text", "name": "b", "visibleIf": "{a} = 1"}, {"type": "text", "name": "a"}]}
            """);
    assertThat(interview(survey, "{\"a\": \"2\", \"b\": \"1\", \"c\": \"x\"}").accepted())
        .isEqualTo(json("{\"a\": \"2\"}"));
  }

  @Test
  void an_answer_goes_with_its_page_only_if_the_author_says_so() {
    String pages =
        """
        {"clearInvisibleValues": "%s", "pages": [{"name": "p", "elements": [
           {"type": "text", "name": "a"}, {"type": "text", "name": "c", "visibleIf": "{b} notempty"}]},
          {"name": "r", "visibleIf": "{a} = 1", "elements": [{"type": "text", "name": "b"}]}]}
        """;
    String answers = "{\"a\": \"2\", \"b\": \"x\", \"c\": \"y\"}";
    assertThat(interview(survey(pages.formatted("onHidden")), answers).accepted())
        .isEqualTo(json("{\"a\": \"2\", \"c\": \"y\"}"));
    assertThat(interview(survey(pages.formatted("onHiddenContainer")), answers).accepted())
        .isEqualTo(json("{\"a\": \"2\"}"));
  }

  @Test
  void an_answer_that_a_hidden_question_shares_with_a_visible_one_stays() {
    SurveyDefinition survey =
        survey(
            """
            {"clearInvisibleValues": "onHidden", "elements": [{"type": "text", "name": "a"},
              {"type": "text", "name": "b", "valueName": "v", "visibleIf": "{a} = 1"},
              {"type": "text", "name": "c", "valueName": "v"}]}
            """);
    assertThat(interview(survey, "{\"a\": \"2\", \"v\": \"x\"}").accepted())
        .isEqualTo(json("{\"a\": \"2\", \"v\": \"x\"}"));
  }

  @Test
  void what_disappears_in_a_step_does_not_come_back_in_the_next() {
    SurveyDefinition survey =
        survey(
            """
            {"clearInvisibleValues": "onHidden", "elements": [{"type": "text", "name": "a"},
              {"type": "text", "name": "b", "visibleIf": "{a} = 1"}]}
            """);
    ObjectNode said = (ObjectNode) json("{\"a\": \"1\", \"b\": \"x\"}");
    ObjectNode hidden = survey.changed(said, (ObjectNode) json("{\"a\": \"2\"}"), "en", NOON);
    ObjectNode again = survey.changed(hidden, (ObjectNode) json("{\"a\": \"1\"}"), "en", NOON);
    assertThat(again).isEqualTo(json("{\"a\": \"1\"}"));
  }

  @Test
  void what_a_trigger_set_stays_when_its_condition_does_not_hold_any_more() {
    SurveyDefinition survey =
        survey(
            """
            {"triggers": [{"type": "setvalue", "expression": "{a} = 1", "setToName": "extra",
                "setValue": 7}],
             "elements": [{"type": "text", "name": "a"}]}
            """);
    ObjectNode answers =
        survey.changed((ObjectNode) json("{}"), (ObjectNode) json("{\"a\": \"1\"}"), "en", NOON);
    ObjectNode changed = survey.changed(answers, (ObjectNode) json("{\"a\": \"2\"}"), "en", NOON);
    assertThat(survey.interview(changed, "en", NOON).accepted())
        .isEqualTo(json("{\"a\": \"2\", \"extra\": 7}"));
  }

  @Test
  void other_is_piped_in_the_respondents_own_words() {
    SurveyDefinition survey =
        asking(
            """
            {"type": "checkbox", "name": "a", "choices": ["x"], "showOtherItem": true}
            """,
            "{\"type\": \"text\", \"name\": \"b\", \"title\": \"Why {a}?\"}");
    String answers = "{\"a\": [\"x\", \"other\"], \"a-Comment\": \"the smell\"}";
    assertThat(interview(survey, answers).question("b").orElseThrow().title())
        .isEqualTo("Why x, the smell?");
  }

  @Test
  void a_default_that_is_worked_out_goes_before_a_fixed_one() {
    SurveyDefinition survey =
        asking(
            """
            {"type": "text", "name": "a", "inputType": "number"}
            """,
            """
            {"type": "text", "name": "b", "inputType": "number", "defaultValue": 3,
             "defaultValueExpression": "{a} + 1"}
            """);
    assertThat(interview(survey, "{\"a\": 5}").question("b").orElseThrow().fieldValue())
        .isEqualTo("6");
  }

  @Test
  void a_default_shows_until_it_is_taken_back_and_is_not_recorded_by_itself() {
    SurveyDefinition survey =
        asking(
            "{\"type\": \"rating\", \"name\": \"q\", \"defaultValue\": 3, \"isRequired\": true}");
    assertThat(interview(survey, "{}").question("q").orElseThrow().fieldValue()).isEqualTo("3");
    assertThat(interview(survey, "{}").accepted()).isEmpty();
    assertThat(interview(survey, "{\"q\": null}").errors()).hasSize(1);
  }

  @Test
  void choices_are_offered_by_their_conditions() {
    SurveyDefinition survey =
        asking(
            "{\"type\": \"text\", \"name\": \"a\"}",
            """
            {"type": "radiogroup", "name": "q", "choices": [1, {"value": 2, "visibleIf": "{a} = 'x'"}, 3],
             "choicesVisibleIf": "{item} != 3"}
            """);
    assertThat(interview(survey, "{}").question("q").orElseThrow().offered())
        .extracting(Choice::formValue)
        .containsExactly("1");
    assertThat(interview(survey, "{\"a\": \"x\", \"q\": 3}").errors())
        .extracting(AnswerProblem::question)
        .containsExactly("q");
  }

  @Test
  void the_rules_of_the_author_are_held() {
    SurveyDefinition survey =
        asking(
            """
            {"type": "text", "name": "n", "validators": [{"type": "numeric", "minValue": 1, "maxValue": 5}]},
            {"type": "text", "name": "t", "validators": [{"type": "text", "minLength": 3, "allowDigits": false}]},
            {"type": "text", "name": "r", "validators": [{"type": "regex", "regex": "^(a+)+$", "text": "Only a"}]},
            {"type": "text", "name": "m", "validators": [{"type": "email"}]},
            {"type": "checkbox", "name": "c", "choices": [1, 2, 3], "validators": [{"type": "answercount", "minCount": 2}]},
            {"type": "text", "name": "e", "validators": [{"type": "expression", "expression": "{n} > 0"}]}
            """);
    String bomb = "a".repeat(3_000) + "!";
    assertThat(
            interview(
                    survey,
                    "{\"n\": \"9\", \"t\": \"a1b\", \"r\": \""
                        + bomb
                        + "\", \"m\": \"x@y\", \"c\": [1]}")
                .errors())
        .extracting(AnswerProblem::detail)
        .containsExactly(
            "Please enter 5 or less.",
            "Digits are not allowed here.",
            "Only a",
            "Please enter a valid email address.",
            "Please choose at least 2.");
    assertThat(
            interview(
                    survey,
                    "{\"n\": \"5\", \"t\": \"abc\", \"r\": \"aa\", \"m\": \"x@example.org\", \"c\":"
                        + " [1, 3]}")
                .complete())
        .isTrue();
  }

  @Test
  void another_answer_has_to_be_written() {
    SurveyDefinition survey =
        asking(
            "{\"type\": \"radiogroup\", \"name\": \"g\", \"choices\": [\"a\"], \"hasOther\":"
                + " true}");
    assertThat(interview(survey, "{\"g\": \"other\"}").errors())
        .containsExactly(new AnswerProblem("g", "Please write your own answer."));
    assertThat(interview(survey, "{\"g\": \"other\", \"g-Comment\": \"mine\"}").accepted())
        .isEqualTo(json("{\"g\": \"other\", \"g-Comment\": \"mine\"}"));
    assertThat(interview(survey, "{\"g\": \"a\", \"g-Comment\": \"mine\"}").accepted())
        .isEqualTo(json("{\"g\": \"a\"}"));
  }

  @Test
  void forms_become_answers() {
    SurveyDefinition survey =
        asking(
            """
            {"type": "rating", "name": "r"}, {"type": "boolean", "name": "b"},
            {"type": "radiogroup", "name": "g", "choices": [{"value": 1}, "a"], "hasOther": true},
            {"type": "checkbox", "name": "k", "choices": ["x", 2]},
            {"type": "comment", "name": "c"}, {"type": "text", "name": "n", "inputType": "number"},
            {"type": "text", "name": "hidden", "visibleIf": "1 = 2"}, {"type": "text", "name": "empty"}
            """);
    PageView page = interview(survey, "{}").pages().get(0);
    assertThat(
            FormAnswers.read(
                page,
                Map.of(
                    "r", List.of("4"),
                    "b", List.of("true"),
                    "g", List.of("other"),
                    "g-Comment", List.of(" mine "),
                    "k", List.of("2", "x", "2"),
                    "c", List.of("a\r\nb"),
                    "n", List.of("１２"),
                    "empty", List.of(" "),
                    "injected", List.of("z"))))
        .isEqualTo(
            json(
                """
                {"r": 4, "b": true, "g": "other", "g-Comment": "mine", "k": [2, "x"], "c": "a\\nb",
                 "n": 12, "empty": null}
                """));
    assertThat(interview(survey, "{\"r\": \"99\", \"n\": \"x\"}").errors()).hasSize(2);
  }

  @Test
  void a_large_survey_is_worked_out_within_a_second() {
    String questions =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    "{\"type\": \"text\", \"name\": \"q%d\", \"visibleIf\": \"{q%d} notempty and {q%d} != 'x'\", \"title\": \"{q0} {q1}\"}"
                        .formatted(i, (i + 1) % 2_000, (i + 2) % 2_000))
            .collect(Collectors.joining(", "));
    SurveyDefinition survey = asking(questions);
    Assertions.assertTimeout(
        Duration.ofSeconds(1), () -> interview(survey, "{\"q0\": \"x\"}").toJson());
  }
}
