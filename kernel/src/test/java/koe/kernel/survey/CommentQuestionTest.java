package koe.kernel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentQuestionTest {

  @Test
  void own_words_keep_their_lines_and_have_an_end() {
    TypeCase.of("{\"type\": \"comment\", \"name\": \"q\", \"maxLength\": 10}")
        .takes("\"one\\ntwo\"")
        .refuses("\"12345678901\"", "1", "[]".replace("[]", "[\"a\"]"))
        .reads(List.of("one\r\ntwo"), "\"one\\ntwo\"")
        .reads(List.of("\n "), "null")
        .keeps("\"far\"", "\"far\"");
  }

  @Test
  void words_are_for_text_analysis_and_blanks_are_not() {
    SurveyDefinition survey = Surveys.asking("{\"type\": \"comment\", \"name\": \"q\"}");
    assertThat(survey.comments(Surveys.json("{\"q\": \"遠い\"}")))
        .containsExactly(new WrittenComment("q", "遠い"));
    assertThat(survey.comments(Surveys.json("{\"q\": \" \"}"))).isEmpty();
  }
}
