package koe.response.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnExportTest {

  private static final SurveyDefinition DEFINITION =
      SurveyDefinition.parse(
          Json.read(
              """
              {"elements": [
                {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10},
                {"type": "comment", "name": "why"},
                {"type": "text", "name": "text"},
                {"type": "text", "name": "number", "inputType": "number"},
                {"type": "boolean", "name": "again"},
                {"type": "radiogroup", "name": "one", "choices": [1, "01"]},
                {"type": "checkbox", "name": "many", "choices": ["a", "b;c"]}]}"""));
  private static final UUID SURVEY = UUID.fromString("01a20721-b1a2-7111-a334-f7f74a936bc0");
  private static final UUID ID = UUID.fromString("01a20721-b364-7d6a-9eb8-e6ef11ba2625");
  private static final Map<String, String> TOLD =
      Map.of(
          "id",
          ID.toString(),
          "survey",
          SURVEY.toString(),
          "surveyName",
          "往復",
          "version",
          "3",
          "receivedAt",
          "2026-11-23T06:39:38.852843Z");

  private static ObjectNode read(Map<String, String> more) {
    Map<String, String> row = new LinkedHashMap<>(TOLD);
    row.putAll(more);
    return new Columns(DEFINITION, ColumnMapping.none()).read(row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nps    | 9           | 9",
        "why    | [1]         | \"[1]\"",
        "why    | '=1+1       | \"=1+1\"",
        "why    | ''quoted    | \"'quoted\"",
        "why    | ` two `     | \" two \"",
        "why    | 12          | \"12\"",
        "text   | {\"a\":1}   | \"{\\\"a\\\":1}\"",
        "number | -2          | -2",
        "again  | true        | true",
        "one    | 1           | 1",
        "one    | 01          | \"01\"",
        "many   | [\"b;c\"]   | [\"b;c\"]"
      })
  void a_cell_is_the_answer_that_was_exported(String question, String cell, String answer) {
    ObjectNode row = read(Map.of("answers." + question, cell));
    assertThat(row.at("/answers/" + question)).isEqualTo(Json.read(answer));
  }

  @Test
  void empty_cells_and_questions_that_are_gone_are_left_out() {
    ObjectNode row =
        read(Map.of("answers.why", "", "answers.gone", "9", "attributes", "{\"plan\":\"pro\"}"));
    assertThat(row.path("answers")).isEmpty();
    assertThat(row.path("attributes")).isEqualTo(Json.object().put("plan", "pro"));
  }

  @Test
  void what_comes_back_to_its_own_survey_keeps_its_id() {
    JsonNode row = read(Map.of("status", "partial"));
    EarlierResponse back = EarlierResponse.read(row, SURVEY, "ja", ZoneOffset.UTC, Instant.EPOCH);
    assertThat(back.original()).contains(ID);
    assertThat(back.isComplete()).isFalse();
    assertThat(EarlierResponse.read(row, ID, "ja", ZoneOffset.UTC, Instant.EPOCH).original())
        .isEmpty();
  }

  @Test
  void an_unknown_status_and_names_that_no_export_has_are_refused() {
    ObjectNode row = read(Map.of()).put("status", "done");
    row.put("secret", "x");
    assertThatThrownBy(() -> EarlierResponse.read(row, SURVEY, "ja", ZoneOffset.UTC, Instant.EPOCH))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactlyInAnyOrder("/secret", "/status"));
  }

  @Test
  void a_mapping_is_proposed_of_its_headings() {
    ColumnMapping mapping =
        Suggestions.of(
            DEFINITION,
            List.of("id", "surveyName", "version", "receivedAt", "answers.why", "answers.gone"));
    assertThat(mapping.meaning("answers.why")).contains("answers.why");
    assertThat(mapping.meaning("answers.gone")).contains("ignore");
    assertThat(mapping.meaning("receivedAt")).contains("receivedAt");
    assertThat(mapping.meaning("surveyName")).contains("ignore");
  }
}
