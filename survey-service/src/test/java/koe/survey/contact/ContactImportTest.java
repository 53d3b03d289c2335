package koe.survey.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import koe.kernel.db.Database;
import koe.kernel.job.Job;
import koe.kernel.job.Jobs;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactImportTest {

  private static final String TABLE =
      """
      会員番号,メールアドレス,電話番号,氏名,メール同意,地域
      m1,Ｔａｒｏ＠Ｅxample.jp,０９０－１２３４－５６７８,山田 太郎,はい,関東
      m2,これは住所,,鈴木 花子,はい,関西
      ,nobody@example.jp,,,,
      m3,hanako+shop@例え.jp,12,佐藤,,九州
      m4,jiro@例え.jp,,"高橋
      次郎",同意,九州
      """;

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");
  private final Contacts contacts = new Contacts(database, clock);
  @TempDir private Path home;
  private Uploads uploads;
  private Jobs jobs;

  @BeforeEach
  void begin() {
    uploads = new Uploads(home.toString());
    jobs = new Jobs("survey", database, clock, List.of(new ContactImport(contacts, uploads)));
  }

  @AfterEach
  void close() {
    jobs.close();
    database.close();
  }

  private Job takeIn(String text, String format) throws IOException {
    String file = uploads.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    UUID id = jobs.accept(workspace, ContactImport.KIND, Map.of("file", file, "format", format));
    jobs.runDue();
    return jobs.find(workspace, id).orElseThrow();
  }

  private ContactView contact(String id) {
    return contacts.find(workspace, id).orElseThrow();
  }

  private boolean agreed(String id) {
    return contact(id).consents().values().stream().allMatch(ContactView.ConsentView::granted);
  }

  private int ledger() {
    return database.inWorkspace(
        workspace,
        handle -> handle.createQuery("select count(*) from survey.consent").mapTo(int.class).one());
  }

  @Test
  void of_a_japanese_table_the_good_rows_are_kept_and_the_bad_ones_named_by_line()
      throws IOException {
    Job job = takeIn(TABLE, "csv");
    assertThat(job.status()).isEqualTo("succeeded");
    assertThat(job.total()).contains(5L);
    assertThat(job.done()).isEqualTo(5);
    assertThat(job.errors().findValuesAsText("line")).containsExactly("3", "4", "5");
    assertThat(job.errors().findValuesAsText("detail").get(0)).startsWith("/email");
    assertThat(job.errors().findValuesAsText("detail").get(2)).startsWith("/phone");
    assertThat(contact("m1").email()).contains("Taro@example.jp");
    assertThat(contact("m1").phone()).contains("+819012345678");
    assertThat(contact("m1").attributes().path("地域").asText()).isEqualTo("関東");
    assertThat(agreed("m1")).isTrue();
    assertThat(contact("m4").email()).contains("jiro@xn--r8jz45g.jp");
    assertThat(contacts.count(workspace)).isEqualTo(2);
  }

  @Test
  void the_same_table_again_changes_nothing() throws IOException {
    takeIn(TABLE, "csv");
    int before = ledger();
    takeIn(TABLE, "csv");
    assertThat(contact("m1").revision()).isEqualTo(1);
    assertThat(ledger()).isEqualTo(before);
    assertThat(contacts.count(workspace)).isEqualTo(2);
  }

  @Test
  void a_table_without_dates_does_not_undo_what_somebody_has_withdrawn_since() throws IOException {
    takeIn(TABLE, "csv");
    JsonBody withdrawn =
        JsonBody.of(
            "{\"consents\": {\"email\": {\"granted\": false}}}".getBytes(StandardCharsets.UTF_8));
    contacts.put(workspace, ContactReader.read("m1", withdrawn));
    takeIn(TABLE, "csv");
    assertThat(agreed("m1")).isFalse();
    assertThat(agreed("m4")).isTrue();
  }

  @Test
  void lines_of_json_are_taken_in_batches_and_broken_ones_are_named() throws IOException {
    String lines =
        IntStream.range(0, 1_200)
            .mapToObj(
                i ->
                    i == 700
                        ? "{\"externalId\": "
                        : "{\"externalId\": \"c%d\", \"email\": \"c%d@example.jp\"}"
                            .formatted(i, i))
            .collect(Collectors.joining("\n"));
    Job job = takeIn(lines, "ndjson");
    assertThat(job.done()).isEqualTo(1_200);
    assertThat(job.errors().findValuesAsText("line")).containsExactly("701");
    assertThat(contacts.count(workspace)).isEqualTo(1_199);
  }
}
