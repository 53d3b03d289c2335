package koe.response.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import koe.kernel.job.Job;
import koe.kernel.job.Jobs;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;
import koe.kernel.workspace.Workspaces;
import koe.response.intake.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {

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

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(home.resolve("table"), text.getBytes(charset));
  }

  private Trial attempt(String table) throws IOException {
    return imports()
        .attempt(
            door.workspace,
            door.survey,
            ColumnMapping.none(),
            file(table, StandardCharsets.UTF_8),
            "csv");
  }

  @Test
  void the_first_hundred_rows_are_tried_and_nothing_is_kept() throws Exception {
    String rows =
        IntStream.range(0, 150).mapToObj(i -> i % 11 + ",声" + i).collect(Collectors.joining("\n"));
    Trial trial = attempt("nps,why\n" + rows + "\n");
    assertThat(trial.rows()).isEqualTo(150);
    assertThat(trial.tried()).isEqualTo(100);
    assertThat(trial.accepted()).isEqualTo(100);
    assertThat(trial.responses().get(9).answers().path("nps").intValue()).isEqualTo(9);
    assertThat(door.count("response")).isZero();
  }

  @Test
  void bad_rows_are_named_by_line_and_columns_show_their_meaning_and_samples() throws Exception {
    Trial trial = attempt("nps,why,city\n9,良い,福井\n11,x,敦賀\n,,\n");
    assertThat(trial.errors()).extracting(Trial.Complaint::line).containsOnly(3L);
    assertThat(trial.columns())
        .containsExactly(
            new Trial.Column("nps", "answers.nps", List.of("9", "11")),
            new Trial.Column("why", "answers.why", List.of("良い", "x")),
            new Trial.Column("city", "attributes.city", List.of("福井", "敦賀")));
  }

  @Test
  void two_columns_of_one_heading_are_refused_because_one_would_hide_the_other() {
    assertThatThrownBy(() -> attempt("a,a\n1,2\n")).isInstanceOf(Problem.class);
  }

  @Test
  void tables_in_shift_jis_and_utf_16_are_read_as_they_were_written() throws Exception {
    for (Charset charset : List.of(Charset.forName("windows-31j"), StandardCharsets.UTF_16)) {
      Path table = file("nps,why\n9,髙島屋①の対応\n", charset);
      ImportFile.toUtf8(table);
      assertThat(Files.readString(table)).endsWith("nps,why\n9,髙島屋①の対応\n");
    }
    Path damaged = Files.write(home.resolve("damaged"), new byte[] {'a', (byte) 0xFF, (byte) 0xFE});
    assertThatThrownBy(() -> ImportFile.toUtf8(damaged)).isInstanceOf(Problem.class);
  }

  @Test
  void a_file_that_was_sent_waits_with_a_suggested_mapping_and_is_begun_once() throws Exception {
    Uploads uploads = new Uploads(home.toString());
    try (Jobs jobs = new Jobs("response", door.staff, Door.CLOCK, List.of(imports()))) {
      Drafts drafts = new Drafts(door.staff, Door.CLOCK, uploads, imports(), jobs);
      String table = "回答日時,ＮＰＳ,都市\n2026/03/01,7,福井\n";
      String kept =
          uploads.keep(new java.io.ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
      UUID id =
          drafts.add(
              door.workspace, door.survey, new ImportForm.SentFile(kept, "a.csv", "text/csv"));
      DraftStore.Draft draft = drafts.find(door.workspace, id);
      assertThat(draft.columns().toString())
          .isEqualTo("{\"回答日時\":\"receivedAt\",\"ＮＰＳ\":\"answers.nps\",\"都市\":\"attributes.都市\"}");
      assertThat(drafts.attempt(door.workspace, draft).accepted()).isEqualTo(1);
      assertThat(drafts.surveys(door.workspace))
          .extracting(DraftStore.Choice::name)
          .contains("NPS");
      UUID job = drafts.begin(door.workspace, draft);
      assertThatThrownBy(() -> drafts.begin(door.workspace, draft)).isInstanceOf(Problem.class);
      jobs.runDue();
      assertThat(jobs.find(door.workspace, job).map(Job::status)).contains("succeeded");
      assertThat(drafts.begun(door.workspace)).hasSize(1);
      assertThat(door.count("response")).isEqualTo(1);
    }
  }
}
