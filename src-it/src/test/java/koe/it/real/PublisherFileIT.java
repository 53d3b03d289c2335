package koe.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.it.system.Job;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A publisher's own file: a mark at its head, 89 columns, line breaks within cells. */
@ExtendWith(RunningKoe.class)
class PublisherFileIT {

  private static final Map<String, String> MEANINGS =
      Map.of(
          "回答日時", "receivedAt",
          "市町村", "attributes.city",
          "訪問目的ALL", "answers.inconvenience",
          "NPS", "answers.nps",
          "満足度の理由", "answers.sat_reason",
          "福井県に求めるもの", "answers.prefecture_request");

  private final KoeSystem koe;
  private final Workspace workspace;

  PublisherFileIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Publisher");
  }

  @Test
  void goes_in_with_a_mapping_of_its_columns() throws IOException {
    Path file = SharedData.file("raw_import_cases/fukui_202204_scrubbed.csv");
    List<CSVRecord> records = records(file);
    UUID survey = workspace.surveys().open("公表ファイル", FukuiSurvey.definition());
    assertThat(workspace.collector().keepMapping("fukui", mapping(records)).status())
        .isEqualTo(201);
    JsonNode trial = workspace.collector().tryImport(survey, "text/csv", file, "fukui");
    assertThat(trial.path("accepted").asInt()).as(trial.path("errors").toString()).isEqualTo(100);
    assertThat(trial.path("rows").asInt()).isEqualTo(records.size());
    assertThat(count("select count(*) from response.response where survey = ?", survey)).isZero();
    Job job = workspace.collector().imports(survey, "text/csv", file, "fukui");

    assertThat(job.status()).as(job.json().toString()).isEqualTo("succeeded");
    assertThat(job.errorCount()).as(job.json().path("errors").toString()).isZero();
    assertThat(job.total()).isEqualTo(records.size()).isEqualTo(232);
    assertThat(count("select count(*) from response.response where survey = ?", survey))
        .isEqualTo(records.size());
    assertThat(
            count(
                """
                select count(*) from response.comment c
                join response.response r on r.workspace = c.workspace and r.id = c.response
                where r.survey = ? and c.question = 'prefecture_request'""",
                survey))
        .isEqualTo(filled(records, "福井県に求めるもの"));
    assertThat(
            count(
                """
                select count(*) from response.comment c
                join response.response r on r.workspace = c.workspace and r.id = c.response
                where r.survey = ? and c.question = 'inconvenience' and c.text like E'%\\n%'""",
                survey))
        .isEqualTo(
            records.stream().filter(row -> row.get("訪問目的ALL").strip().contains("\n")).count());
    assertThat(workspace.dashboard().nps(survey).path("overall").path("value").asDouble())
        .isEqualTo(
            Math.round(
                    Count.of(records.stream().map(row -> Integer.parseInt(row.get("NPS"))).toList())
                            .nps()
                        * 100)
                / 100.0);
  }

  private long count(String sql, UUID survey) {
    return koe.rows().count(sql, survey);
  }

  private static long filled(List<CSVRecord> records, String heading) {
    return records.stream().filter(row -> !row.get(heading).isBlank()).count();
  }

  @Test
  void goes_in_as_a_form_with_its_mapping() throws IOException {
    Path file = SharedData.file("raw_import_cases/fukui_202204_scrubbed.csv");
    List<CSVRecord> records = records(file);
    UUID survey = workspace.surveys().open("公表ファイル", FukuiSurvey.definition());
    Job job =
        workspace.collector().imports(survey, "福井.csv", Files.readAllBytes(file), mapping(records));
    assertThat(job.errorCount()).as(job.json().path("errors").toString()).isZero();
    assertThat(count("select count(*) from response.response where survey = ?", survey))
        .isEqualTo(records.size());
  }

  /** All 89 headings, which written out would not fit into an address. */
  private static ObjectNode mapping(List<CSVRecord> records) {
    ObjectNode mapping = Json.object();
    records
        .get(0)
        .toMap()
        .keySet()
        .forEach(
            heading ->
                mapping.put(heading, MEANINGS.getOrDefault(heading, "attributes." + heading)));
    assertThat(mapping).hasSize(89);
    return mapping;
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      reader.read();
      try (CSVParser parser =
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
        return parser.getRecords();
      }
    }
  }
}
