package koe.response.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.KeptFile;
import koe.kernel.survey.SurveyDefinition;
import koe.response.intake.Door;
import koe.response.intake.Link;
import koe.response.intake.Links;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerFilesTest {

  private static final FileQuestion QUESTION =
      (FileQuestion)
          SurveyDefinition.parse(
                  Json.read(
                      """
                      {"elements": [{"type": "file", "name": "proof", "maxSize": 600000,
                        "acceptedTypes": ".txt, image/*"}]}"""))
              .question("proof")
              .orElseThrow();

  private final Door door = new Door();
  private final Database intake = door.postgres.connect("intake");
  private final AnswerFiles files = new AnswerFiles(intake, Door.CLOCK);
  private final Link link = new Links(intake, Door.CLOCK).find(door.key).orElseThrow();

  @AfterEach
  void close() {
    intake.close();
    door.close();
  }

  private AnswerFiles.Taken take(String name, String content) {
    String body = SentFormTest.file("proof", name, content) + "--x-1--";
    try (SentForm form =
        SentForm.read(
            "multipart/form-data; boundary=x-1",
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))) {
      return files.take(link, QUESTION, form.files("proof").get(0));
    }
  }

  private String content(KeptFile file) {
    return door.staff.inWorkspace(
        door.workspace,
        handle -> {
          FileStore store = handle.attach(FileStore.class);
          StringBuilder all = new StringBuilder();
          for (int i = 0; store.part(file.id().orElseThrow(), i).isPresent(); i++) {
            all.append(
                new String(
                    store.part(file.id().orElseThrow(), i).get(), StandardCharsets.US_ASCII));
          }
          return all.toString();
        });
  }

  private int sweepAfter(Duration time) {
    return new FileSweep(door.staff, Clock.offset(Door.CLOCK, time)).sweep();
  }

  @Test
  void a_file_is_kept_in_parts_byte_by_byte() {
    String text = "0123456789".repeat(55_000);
    KeptFile kept = take("long.txt", text).file().orElseThrow();
    assertThat(kept.size()).isEqualTo(550_000);
    assertThat(kept.type()).isEqualTo("text/plain");
    assertThat(content(kept)).isEqualTo(text);
    assertThat(door.count("file_part")).isEqualTo(3);
  }

  @Test
  void what_the_author_does_not_ask_for_is_refused() {
    assertThat(take("a.txt", "").fault()).contains(FileFault.EMPTY);
    assertThat(take("a.txt", "x".repeat(600_001)).fault()).contains(FileFault.TOO_LARGE);
    assertThat(take("a.pdf", "%PDF-1.7\n").fault()).contains(FileFault.WRONG_TYPE);
    assertThat(take("a.html", "<html>").fault()).contains(FileFault.RUNS);
    assertThat(door.count("file")).isZero();
  }

  @Test
  void a_file_that_no_answer_refers_to_goes_after_a_day() {
    take("a.txt", "abc");
    assertThat(sweepAfter(Duration.ofHours(23))).isZero();
    assertThat(sweepAfter(Duration.ofHours(25))).isPositive();
    assertThat(door.count("file") + door.count("file_part")).isZero();
  }

  @Test
  void the_public_door_cannot_read_files_nor_add_to_those_that_are_there() {
    KeptFile kept = take("a.txt", "secret").file().orElseThrow();
    for (String sql :
        new String[] {
          "select * from response.file",
          "select bytes from response.file_part",
          "delete from response.file",
          "update response.file set response = null",
          "insert into response.file_part values (access.current_workspace(), '"
              + kept.content()
              + "', 1, '')"
        }) {
      assertThatThrownBy(() -> intake.useWorkspace(door.workspace, handle -> handle.execute(sql)))
          .as(sql)
          .hasMessageContaining("permission denied");
    }
    boolean added =
        intake.inWorkspace(
            door.workspace,
            handle ->
                handle
                    .attach(FileStore.class)
                    .keepPart(kept.id().orElseThrow(), 1, new byte[] {1}));
    assertThat(added).isFalse();
  }
}
