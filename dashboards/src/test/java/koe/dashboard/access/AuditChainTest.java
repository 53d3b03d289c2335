package koe.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import org.junit.jupiter.api.Test;

class AuditChainTest {

  private final Customers customers = new Customers();
  private final Database database = customers.database();

  @Test
  void each_entry_follows_the_one_before_whoever_writes_at_the_same_time() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> written = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String object = "task " + i;
        written.add(writers.submit(() -> record(object, "because")));
      }
      for (Future<?> one : written) {
        one.get();
      }
    } finally {
      writers.shutdown();
    }
    AuditResource.Count count = count();
    assertThat(count.entries()).isEqualTo(40);
    assertThat(count.brokenAt()).isEmpty();
  }

  @Test
  void an_entry_that_is_changed_taken_out_or_put_in_between_is_found() throws Exception {
    for (int i = 1; i <= 5; i++) {
      record("task " + i, "");
    }
    assertThat(count().brokenAt()).isEmpty();
    assertThat(brokenBy("update access.audit set reason = 'other' where position = 5"))
        .hasValue(5L);
    assertThat(brokenBy("update access.audit set object = 'other' where position = 4"))
        .hasValue(4L);
    assertThat(brokenBy("update access.audit set at = at - interval '1 day' where position = 3"))
        .hasValue(3L);
    assertThat(brokenBy("delete from access.audit where position = 2")).hasValue(2L);
    assertThat(brokenBy("update access.audit set position = 9 where position = 1")).hasValue(1L);
  }

  @Test
  void an_end_that_is_cut_off_is_noticed_by_who_kept_the_head() throws Exception {
    record("task 1", "");
    record("task 2", "");
    String head = count().head().orElseThrow();
    assertThat(knows(head)).isTrue();
    assertThat(brokenBy("delete from access.audit where position = 2")).isEmpty();
    assertThat(knows(head)).isFalse();
  }

  private void record(String object, String reason) {
    database.useWorkspace(
        customers.workspace(),
        handle ->
            Audit.record(
                handle, Clock.systemUTC().instant(), "tester", "task.closed", object, reason));
  }

  private AuditResource.Count count() {
    return database.inWorkspace(
        customers.workspace(), handle -> handle.attach(AuditResource.Store.class).count());
  }

  private boolean knows(String head) {
    return database.inWorkspace(
        customers.workspace(), handle -> handle.attach(AuditResource.Store.class).knows(head));
  }

  /** What somebody with the database's own rights did, past the roles and rules of Koe. */
  private Optional<Long> brokenBy(String sql) throws Exception {
    try (Connection owner = customers.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
    return count().brokenAt();
  }
}
