package koe.dashboard.erasure;

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
  private final Database database = postgres.connect("dashboard");

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
  void a_follow_up_forgets_its_customer_and_what_was_noted() {
    UUID erasure = Ids.next();
    UUID task = Ids.next();
    as(
        "dashboard",
        """
        insert into dashboard.task (workspace, id, contact, title, status, priority, created_at,
          updated_at)
        values (?, ?, 'taro', 'NPS 3', 'new', 'high', now(), now())""",
        workspace,
        task);
    as(
        "dashboard",
        "insert into dashboard.task_event values (?, ?, ?, now(), 'a', 'note', '太郎様に電話')",
        workspace,
        Ids.next(),
        task);
    as(
        "survey",
        "insert into survey.erasure values (?, ?, 'taro', 't', now())",
        workspace,
        erasure);
    as(
        "response",
        "insert into survey.erasure_step values (?, ?, 'response', 1, now())",
        workspace,
        erasure);
    int erased = database.inWorkspace(workspace, handle -> Erasures.erase(handle, clock));
    assertThat(erased).isEqualTo(1);
    String left =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .createQuery(
                        """
                        select coalesce(t.contact, '-') || t.title || e.text from dashboard.task t
                        join dashboard.task_event e on e.task = t.id""")
                    .mapTo(String.class)
                    .one());
    assertThat(left).isEqualTo("-NPS 3");
  }
}
