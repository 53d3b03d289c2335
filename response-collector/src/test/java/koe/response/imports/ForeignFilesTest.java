package koe.response.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koe.kernel.job.RowSource;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFilesTest {

  private static final SurveyDefinition DEFINITION =
      SurveyDefinition.parse(
          Json.read(
              """
              {"pages": [{"elements": [
                {"type": "rating", "name": "Q1", "rateMin": 0, "rateMax": 10,
                 "title": {"default": "Would you recommend us?", "ja": "おすすめ度"}},
                {"type": "checkbox", "name": "Q2", "title": "What did you use?",
                 "choices": [{"value": "SQ001", "text": {"default": "Café", "ja": "喫茶"}},
                             {"value": "SQ002", "text": "Shop"}]},
                {"type": "comment", "name": "Q3", "title": "Why?"}]}]}"""));

  @TempDir Path home;

  @Test
  void a_file_of_lime_survey_is_read_by_its_codes_with_its_words_in_braces() throws IOException {
    Path file =
        written(
            "\"Response ID\"\tToken\tDate submitted\tStart language\tRecommend\tCafé\tShop\tWhy",
            "id\ttoken\tsubmitdate\tstartlanguage\tQ1\tQ2_SQ001\tQ2_SQ002\tQ3",
            "1\tsecret\t2026-03-01 10:00:00\tja\t9\tY\tY\t\"親切{newline}{lbrace}笑顔}\"",
            "2\tsecret\t2026-03-02 10:00:00\ten\t3\t{question_not_shown}\tY\t{question_not_shown}",
            "3\tsecret\t{question_not_shown}\ten\t1\t\t\t");
    assertThat(ImportFile.prepare(file, "tsv", DEFINITION)).isEqualTo("csv");
    try (RowSource rows = RowSource.open(file, "csv")) {
      Columns columns = new Columns(DEFINITION, ColumnMapping.none());
      assertThat(columns.read(rows.next().cells()))
          .isEqualTo(
              Json.read(
                  """
                  {"answers": {"Q1": 9, "Q2": ["SQ001", "SQ002"], "Q3": "親切\\n{笑顔}"},
                   "attributes": {}, "receivedAt": "2026-03-01 10:00:00", "language": "ja"}"""));
      assertThat(columns.read(rows.next().cells()).path("answers"))
          .isEqualTo(Json.read("{\"Q1\": 3, \"Q2\": [\"SQ002\"]}"));
      assertThat(columns.read(rows.next().cells()).path("receivedAt").asText())
          .isEqualTo("unfinished");
    }
  }

  @Test
  void an_ordinary_table_is_no_file_of_lime_survey() throws IOException {
    assertThat(ImportFile.prepare(written("Q1\tQ3", "9\tgood"), "tsv", DEFINITION))
        .isEqualTo("tsv");
  }

  @Test
  void what_formbricks_exports_finds_its_questions_by_title_and_its_choices_by_text() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("No.", "1");
    row.put("Response ID", "cm1");
    row.put("Timestamp", "2026-03-01 10:00:00");
    row.put("Survey ID", "cm0");
    row.put("User ID", "C-1001");
    row.put("1. Would you recommend us?", "8");
    row.put("2. What did you use?", "喫茶; Shop");
    row.put("3. Why?", "friendly");
    ColumnMapping suggested = Suggestions.of(DEFINITION, List.copyOf(row.keySet()));
    assertThat(new Columns(DEFINITION, suggested).read(row))
        .isEqualTo(
            Json.read(
                """
                {"answers": {"Q1": 8, "Q2": ["SQ001", "SQ002"], "Q3": "friendly"},
                 "attributes": {}, "receivedAt": "2026-03-01 10:00:00", "contact": "C-1001"}"""));
  }

  private Path written(String... lines) throws IOException {
    return Files.writeString(home.resolve("file"), String.join("\n", lines) + "\n");
  }
}
