package koe.survey.transfer.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import koe.survey.transfer.draft.Warning;
import org.junit.jupiter.api.Test;

class ConditionTableTest {

  private static SurveyFiles survey() {
    return SurveyFiles.today()
        .question("11", "L", "Q1", "List")
        .answer("11", "A1", "One")
        .question("12", "M", "Q2", "Boxes")
        .subquestion("12", "SQ1", "One")
        .question("13", "N", "Q3", "Number")
        .question("14", "S", "asked", "Last", "relevance", "Q1 == 'never'");
  }

  private static SurveyFiles condition(
      SurveyFiles file, String of, String field, String method, String value, String scenario) {
    return file.row(
        "conditions",
        "qid",
        "14",
        "cqid",
        of,
        "cfieldname",
        field,
        "method",
        method,
        "value",
        value,
        "scenario",
        scenario);
  }

  private static String visibleIf(SurveyFiles file) {
    return file.element("asked").path("visibleIf").asText();
  }

  @Test
  void a_condition_on_a_list_wins_over_the_equation_made_from_it() {
    assertThat(visibleIf(condition(survey(), "11", "7X1X11", "==", "A1", "1")))
        .isEqualTo("{Q1} = 'A1'");
  }

  @Test
  void conditions_on_one_question_are_alternatives_and_those_on_several_hold_together() {
    SurveyFiles file = condition(survey(), "11", "7X1X11", "==", "A1", "1");
    condition(file, "11", "7X1X11", "==", "A2", "1");
    condition(file, "13", "7X1X13", ">", "3", "1");
    assertThat(visibleIf(file)).isEqualTo("({Q1} = 'A1' or {Q1} = 'A2') and {Q3} > 3");
  }

  @Test
  void one_scenario_of_several_is_enough() {
    SurveyFiles file = condition(survey(), "11", "7X1X11", "==", "A1", "1");
    condition(file, "13", "7X1X13", "<=", "3", "2");
    assertThat(visibleIf(file)).isEqualTo("{Q1} = 'A1' or {Q3} <= 3");
  }

  @Test
  void boxes_are_asked_by_code_or_by_field() {
    assertThat(visibleIf(condition(survey(), "12", "7X1X12", "==", "SQ1", "1")))
        .isEqualTo("{Q2} contains 'SQ1'");
    assertThat(visibleIf(condition(survey(), "12", "+7X1X12SQ1", "==", "Y", "1")))
        .isEqualTo("{Q2} contains 'SQ1'");
    assertThat(visibleIf(condition(survey(), "12", "+7X1X12SQ1", "!=", "Y", "1")))
        .isEqualTo("!({Q2} contains 'SQ1')");
  }

  @Test
  void newer_fields_name_a_question_by_its_number() {
    assertThat(visibleIf(condition(survey(), "11", "Q11", "==", "A1", "1")))
        .isEqualTo("{Q1} = 'A1'");
  }

  @Test
  void no_answer_and_other_and_other_questions_can_be_compared_with() {
    assertThat(visibleIf(condition(survey(), "11", "7X1X11", "==", "", "1")))
        .isEqualTo("{Q1} empty");
    assertThat(visibleIf(condition(survey(), "11", "7X1X11", "==", "-oth-", "1")))
        .isEqualTo("{Q1} = 'other'");
    assertThat(visibleIf(condition(survey(), "13", "7X1X13", "==", "@7X1X11@", "1")))
        .isEqualTo("{Q3} = {Q1}");
  }

  @Test
  void what_cannot_be_said_is_asked_always_and_told() {
    SurveyFiles file = condition(survey(), "11", "7X1X11", "RX", "/a+/", "1");
    assertThat(visibleIf(file)).isEmpty();
    assertThat(file.warnings())
        .extracting(Warning::pointer)
        .contains("/document/conditions/rows/0");
  }
}
