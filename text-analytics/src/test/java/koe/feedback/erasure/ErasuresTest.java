package koe.feedback.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErasuresTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");

  @AfterEach
  void close() {
    database.close();
  }

  private void as(String role, String sql, Object... values) {
    try (Database other = postgres.connect(role)) {
      other.useWorkspace(workspace, handle -> handle.execute(sql, values));
    }
  }

  @Test
  void the_words_go_when_the_responses_have_been_erased_and_not_before() {
    UUID erasure = Ids.next();
    as(
        "feedback",
        """
        insert into feedback.item (workspace, id, response, survey, question, text, language,
          contact, channel, attributes, received_at, due_at, analysis, sentiment)
        values (?, ?, ?, ?, 'why', '佐藤さんに感謝', 'ja', 'taro', 'email', '{"city": "福井"}',
          now(), now(), '{}', 'positive')""",
        workspace,
        Ids.next(),
        Ids.next(),
        Ids.next());
    as(
        "survey",
        "insert into survey.erasure values (?, ?, 'taro', 't', now())",
        workspace,
        erasure);
    Erasures erasures = new Erasures(database, clock);
    assertThat(erasures.eraseWanted()).isZero();
    as(
        "response",
        "insert into survey.erasure_step values (?, ?, 'response', 1, now())",
        workspace,
        erasure);
    assertThat(erasures.eraseWanted()).isEqualTo(1);
    String left =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .createQuery(
                        "select '>' || text || coalesce(contact, '-') || attributes || sentiment from feedback.item")
                    .mapTo(String.class)
                    .one());
    assertThat(left).isEqualTo(">-{}positive");
    assertThat(erasures.eraseWanted()).isZero();
  }
}
