package koe.response.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Ids;
import koe.kernel.job.Job;
import koe.kernel.job.Jobs;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;
import koe.kernel.workspace.Workspaces;
import koe.response.intake.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseImportTest {

  @TempDir Path home;

  private final Door door = new Door();

  @AfterEach
  void close() {
    door.close();
  }

  private ResponseImport imports() {
    return new ResponseImport(
        door.staff,
        Door.CLOCK,
        new Uploads(home.toString()),
        new Workspaces(door.staff, Door.CLOCK));
  }

  private Job run(String format, String table, ObjectNode mapping) throws IOException {
    Uploads uploads = new Uploads(home.toString());
    try (Jobs jobs = new Jobs("response", door.staff, Door.CLOCK, List.of(imports()))) {
      ObjectNode input = Json.object().put("survey", door.survey.toString()).put("format", format);
      input.set("mapping", mapping);
      input.put(
          "file", uploads.keep(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
      UUID job = jobs.accept(door.workspace, ResponseImport.KIND, input);
      jobs.runDue();
      return jobs.find(door.workspace, job).orElseThrow();
    }
  }

  @Test
  void good_rows_are_kept_and_bad_ones_are_named_by_line() throws Exception {
    Job job = run("csv", "nps,why,city\n9,良い,福井\n11,x,敦賀\nabc,,\n0,\"二行\nの声\",鯖江\n", Json.object());
    assertThat(job.status()).isEqualTo("succeeded");
    assertThat(job.done()).isEqualTo(4);
    assertThat(job.errors()).extracting(error -> error.path("line").asInt()).containsOnly(3, 4);
    assertThat(door.count("response")).isEqualTo(2);
    assertThat(door.count("score")).isEqualTo(2);
    assertThat(door.count("comment")).isEqualTo(2);
  }

  @Test
  void a_mapping_says_what_foreign_headings_mean() throws Exception {
    ObjectNode mapping =
        Json.object()
            .put("おすすめ度", "answers.nps")
            .put("市町", "attributes.city")
            .put("回答日", "receivedAt")
            .put("メモ", "ignore");
    run("tsv", "回答日\tおすすめ度\t市町\tメモ\n2025/04/18\t8\t福井市\tx\n", mapping);
    String kept =
        door.staff.inWorkspace(
            door.workspace,
            handle ->
                handle
                    .createQuery(
                        "select attributes ->> 'city' || ' ' || received_at::date from response.response")
                    .mapTo(String.class)
                    .one());
    assertThat(kept).isEqualTo("福井市 2025-04-18");
  }

  @Test
  void a_row_has_the_same_id_whenever_its_job_is_run() {
    UUID job = Ids.next();
    assertThat(ImportIds.of(job, 7))
        .isEqualTo(ImportIds.of(job, 7))
        .isNotEqualTo(ImportIds.of(job, 8));
    assertThat(ImportIds.of(job, 7).version()).isEqualTo(7);
  }

  @Test
  void rows_that_are_kept_already_are_not_doubled() {
    ResponseImport.Ready ready =
        new ResponseImport.Ready(
            Ids.next(),
            new EarlierResponse(
                Optional.empty(),
                "complete",
                Json.object(),
                Door.CLOCK.instant(),
                Optional.empty(),
                "ja",
                Optional.empty(),
                "import",
                Json.object()),
            Json.object().put("nps", 9));
    for (int i = 0; i < 2; i++) {
      door.staff.useWorkspace(
          door.workspace,
          handle ->
              ImportBatch.write(
                  handle,
                  new ImportTarget(door.survey, 1, door.definition),
                  List.of(ready, ready)));
    }
    assertThat(door.count("response")).isEqualTo(1);
    assertThat(door.count("answer")).isEqualTo(1);
  }

  @Test
  void a_mapping_to_a_question_that_is_not_there_is_refused_before_the_file_is_kept() {
    ColumnMapping mapping = ColumnMapping.parse("{\"x/y\": \"answers.nothing\"}");
    assertThatThrownBy(() -> mapping.checkedAgainst(door.definition))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(422);
              assertThat(problem.errors().get(0).pointer()).isEqualTo("/mapping/x~1y");
            });
    assertThatThrownBy(() -> imports().target(door.workspace, Ids.next()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }
}
