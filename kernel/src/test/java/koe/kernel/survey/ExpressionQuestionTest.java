package koe.kernel.survey;

import static koe.kernel.survey.Surveys.asking;
import static koe.kernel.survey.Surveys.interview;
import static koe.kernel.survey.Surveys.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionQuestionTest {

  private static final String AMOUNT =
      """
      {"type": "text", "name": "amount", "inputType": "number"}
      """;

  @Test
  void what_is_worked_out_is_recorded_and_nobody_can_send_something_else() {
    SurveyDefinition survey =
        asking(
            AMOUNT,
            "{\"type\": \"expression\", \"name\": \"q\", \"expression\": \"{amount} * 2\"}");
    assertThat(interview(survey, "{\"amount\": 4, \"q\": 1000}").accepted())
        .isEqualTo(json("{\"amount\": 4, \"q\": 8}"));
  }

  @Test
  void what_is_worked_out_is_shown_as_the_author_wants_it() {
    SurveyDefinition survey =
        asking(
            AMOUNT,
            """
            {"type": "expression", "name": "q", "expression": "{amount} * 1000",
             "displayStyle": "currency", "currency": "JPY"}
            """);
    assertThat(interview(survey, "{\"amount\": 4}").question("q").orElseThrow().shown())
        .contains("4,000");
  }

  @Test
  void without_answers_there_is_nothing() {
    SurveyDefinition survey =
        asking(AMOUNT, "{\"type\": \"expression\", \"name\": \"q\", \"expression\": \"{amount}\"}");
    assertThat(interview(survey, "{}").question("q").orElseThrow().answer()).isEmpty();
  }
}
