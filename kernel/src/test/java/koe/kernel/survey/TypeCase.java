package koe.kernel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** One question of a type, with answers as programs and forms give them. */
record TypeCase(SurveyDefinition survey) {

  static TypeCase of(String question) {
    return new TypeCase(Surveys.asking(question));
  }

  private List<String> problems(String answer) {
    return Surveys.interview(survey, "{\"q\": " + answer + "}").check(true).stream()
        .map(AnswerProblem::detail)
        .toList();
  }

  TypeCase takes(String... answers) {
    for (String answer : answers) assertThat(problems(answer)).as(answer).isEmpty();
    return this;
  }

  TypeCase refuses(String... answers) {
    for (String answer : answers) assertThat(problems(answer)).as(answer).hasSize(1);
    return this;
  }

  /** What stays of an answer in a finished response. */
  TypeCase keeps(String answer, String kept) {
    ObjectNode accepted = Surveys.interview(survey, "{\"q\": " + answer + "}").accepted();
    assertThat(accepted.path("q")).as(answer).isEqualTo(Surveys.json(kept));
    return this;
  }

  /** What a form's field becomes; `null` for no answer. */
  TypeCase reads(List<String> fields, String answer) {
    return reads(Map.of("q", fields), answer);
  }

  TypeCase reads(Map<String, List<String>> fields, String answer) {
    PageView page = Surveys.interview(survey, "{}").pages().get(0);
    assertThat(FormAnswers.read(page, fields).path("q")).isEqualTo(Surveys.json(answer));
    return this;
  }

  /** How an answer stands in a sentence. */
  TypeCase shows(String answer, String words) {
    Interview interview = Surveys.interview(survey, "{\"q\": " + answer + "}");
    assertThat(interview.question("q").orElseThrow().shown()).isEqualTo(words);
    return this;
  }
}
