package koe.survey.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.Problem;
import koe.survey.contact.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErasuresTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");
  private final Erasures erasures = new Erasures(database, clock);
  private final People people = new People(database, clock, workspace);

  @AfterEach
  void close() {
    database.close();
  }

  private void step(String module) {
    try (Database other = postgres.connect(module)) {
      other.useWorkspace(
          workspace,
          handle ->
              handle.execute(
                  """
                  insert into survey.erasure_step (workspace, erasure, module, erased, at)
                  select workspace, id, ?, 1, now() from survey.erasure""",
                  module));
    }
  }

  private long count(String table) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle.createQuery("select count(*) from survey." + table).mapTo(Long.class).one());
  }

  @Test
  void the_file_of_a_person_holds_consents_and_suppressions() {
    people.with(
        "taro",
        """
        {"email": "taro@example.jp", "name": "太郎",
         "consents": {"email": {"granted": true, "source": "店頭"}}}""");
    PersonFile file = database.inWorkspace(workspace, handle -> PersonFile.of(handle, "taro"));
    assertThat(file.contact().name()).contains("太郎");
    assertThat(file.consents()).extracting(HistoryStore.ConsentWord::source).contains("店頭");
    assertThat(Json.write(file)).contains("taro@example.jp");
  }

  @Test
  void an_erased_person_is_gone_and_stays_suppressed_without_a_readable_address() {
    people.with("taro", "{\"email\": \"taro@example.jp\"}").with("hana", "{}");
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.suppression (workspace, channel, address, reason, at)
                values (?, 'email', 'taro@example.jp', 'unsubscribed', now())""",
                workspace));
    erasures.erase(workspace, "taro", "test");
    assertThat(count("contact")).isEqualTo(1);
    String address =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .createQuery("select address from survey.suppression")
                    .mapTo(String.class)
                    .one());
    assertThat(address).startsWith("sha256:").doesNotContain("taro");
    assertThatThrownBy(() -> erasures.erase(workspace, "taro", "test"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }

  @Test
  void the_receipt_tells_which_modules_are_still_to_erase_and_then_forgets_the_key() {
    people.with("taro", "{}");
    UUID id = erasures.erase(workspace, "taro", "test").id();
    assertThat(erasures.receipt(workspace, id).status()).isEqualTo("running");
    step("response");
    step("feedback");
    erasures.finish();
    assertThat(erasures.receipt(workspace, id).status()).isEqualTo("running");
    step("dashboard");
    erasures.finish();
    Receipt receipt = erasures.receipt(workspace, id);
    assertThat(receipt.status()).isEqualTo("done");
    assertThat(receipt.modules()).allMatch(part -> part.doneAt().isPresent());
    long known =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .createQuery("select count(*) from survey.erasure where contact is not null")
                    .mapTo(Long.class)
                    .one());
    assertThat(known).isZero();
  }
}
