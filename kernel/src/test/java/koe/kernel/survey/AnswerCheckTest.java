package koe.kernel.survey;

import static koe.kernel.survey.Surveys.asking;
import static koe.kernel.survey.Surveys.interview;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {

  private static final SurveyDefinition SURVEY =
      asking(
          """
          {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10},
          {"type": "rating", "name": "even", "rateMin": 2, "rateMax": 10, "rateStep": 2},
          {"type": "radiogroup", "name": "one", "choices": [1, "two", 3.5, true], "showOtherItem": true},
          {"type": "checkbox", "name": "some", "choices": ["a", "b", 3], "showNoneItem": true, "maxSelectedChoices": 2},
          {"type": "boolean", "name": "yes"},
          {"type": "comment", "name": "why", "maxLength": 5},
          {"type": "comment", "name": "long"},
          {"type": "text", "name": "number", "inputType": "number", "min": 1, "max": 10},
          {"type": "text", "name": "date", "inputType": "date", "min": "2026-01-01"},
          {"type": "text", "name": "mail", "inputType": "email"},
          {"type": "text", "name": "time", "inputType": "time"},
          {"type": "text", "name": "web", "inputType": "url"},
          {"type": "html", "name": "html", "html": "x"},
          {"type": "text", "name": "must", "isRequired": true}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"nps": 9.7}
          {"nps": 9.0}
          {"nps": "9"}
          {"nps": 1e1}
          {"nps": 1e2}
          {"nps": 11}
          {"nps": -1}
          {"nps": true}
          {"nps": [9]}
          {"nps": {"value": 9}}
          {"nps": 99999999999999999999}
          {"nps": ""}
          {"nps": []}
          {"nps": {}}
          {"why": []}
          {"some": ""}
          {"yes": ""}
          {"unknown": ""}
          {"even": 3}
          {"one": "1"}
          {"one": 1.0}
          {"one": "Two"}
          {"one": "true"}
          {"one": ["two"]}
          {"some": "a"}
          {"some": ["a", "a"]}
          {"some": ["c"]}
          {"some": ["3"]}
          {"some": [["a"]]}
          {"some": ["a", null]}
          {"some": ["none", "a"]}
          {"some": ["a", "b", 3]}
          {"some": {"0": "a"}}
          {"yes": "true"}
          {"yes": 1}
          {"why": 5}
          {"why": ["x"]}
          {"why": "123456"}
          {"why": "a\\u0000"}
          {"why": "\\ud800"}
          {"number": "5"}
          {"number": 11}
          {"number": 0.5}
          {"number": 1e400}
          {"number": 1e999999999}
          {"date": "2026-02-30"}
          {"date": "2025-12-31"}
          {"date": "today"}
          {"mail": "x@y"}
          {"mail": "a b@example.org"}
          {"time": "25:00"}
          {"web": "javascript:alert(1)"}
          {"html": "x"}
          {"unknown": 1}
          {"one-Comment": 5}
          {"nps-Comment": "x"}
          """)
  void answers_of_the_wrong_kind_are_refused(String answers) {
    assertThat(interview(SURVEY, answers).check(false)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"nps": 0}
          {"nps": 10}
          {"nps": null}
          {"even": 4}
          {"one": 1}
          {"one": "two"}
          {"one": 3.5}
          {"one": true}
          {"one": "other", "one-Comment": "mine"}
          {"some": ["b", 3]}
          {"some": ["none"]}
          {"some": []}
          {"yes": false}
          {"why": "𠮷𠮷𠮷𠮷𠮷"}
          {"why": ""}
          {"number": 1}
          {"number": 9.5}
          {"date": "2026-01-01"}
          {"mail": "ann+koe@mail.example.org"}
          {"time": "09:30"}
          {"web": "https://example.org/?q=声"}
          """)
  void answers_of_the_right_kind_are_taken(String answers) {
    assertThat(interview(SURVEY, answers).check(false)).isEmpty();
  }

  @Test
  void text_has_at_most_4000_characters_however_they_are_coded() {
    assertThat(interview(SURVEY, "{\"long\": \"" + "𠮷".repeat(4_000) + "\"}").check(false))
        .isEmpty();
    assertThat(interview(SURVEY, "{\"long\": \"" + "あ".repeat(4_001) + "\"}").check(false))
        .containsExactly(new AnswerProblem("long", "Please write no more than 4,000 characters."));
  }

  @Test
  void a_finished_response_also_lacks_nothing() {
    assertThat(interview(SURVEY, "{\"nps\": 9}").check(true))
        .containsExactly(new AnswerProblem("must", "Please answer this question."));
    assertThat(interview(SURVEY, "{\"nps\": 9, \"must\": \"x\"}").check(true)).isEmpty();
  }

  @Test
  void every_message_stands_in_both_languages() {
    var english = ResourceBundle.getBundle("koe.kernel.survey.messages", Locale.ENGLISH);
    var japanese = ResourceBundle.getBundle("koe.kernel.survey.messages", Locale.JAPANESE);
    assertThat(japanese.keySet()).isEqualTo(english.keySet());
    assertThat(Message.of("tooLong", 4_000).in("ja-JP")).isEqualTo("4,000文字以内でご記入ください。");
  }
}
