package koe.kernel.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import koe.kernel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class IsolationTest {

  private final TestDatabase postgres = TestDatabase.start();
  private final UUID ours = postgres.workspace(Clock.systemUTC());
  private final UUID theirs = postgres.workspace(Clock.systemUTC());

  @Test
  void a_transaction_sees_its_own_workspace_only() {
    try (Database database = postgres.connect("survey")) {
      List<UUID> seen =
          database.inWorkspace(
              ours,
              handle ->
                  handle
                      .createQuery("select workspace from access.account")
                      .mapTo(UUID.class)
                      .list());
      assertThat(seen).containsOnly(ours).doesNotContain(theirs);
    }
  }

  @Test
  void without_a_workspace_there_are_no_rows() {
    try (Database database = postgres.connect("dashboard")) {
      assertThat(
              database.<Integer>atTheGate(
                  handle ->
                      handle
                          .createQuery("select count(*) from access.account")
                          .mapTo(Integer.class)
                          .one()))
          .isZero();
    }
  }

  @Test
  void even_the_owner_of_the_tables_is_held_to_a_workspace() throws Exception {
    try (var connection = postgres.as("owner").getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from access.account")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void every_table_has_forced_row_level_security() throws Exception {
    try (var connection = postgres.as("owner").getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select n.nspname || '.' || c.relname from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p')
                  and n.nspname in ('access', 'kernel', 'survey', 'response', 'feedback', 'dashboard')
                  and not (c.relrowsecurity and c.relforcerowsecurity)""")) {
      assertThat(rows.next()).as("a table without forced row-level security").isFalse();
    }
  }

  @Test
  void a_row_of_another_workspace_cannot_be_written() {
    try (Database database = postgres.connect("survey")) {
      assertThatThrownBy(
              () ->
                  database.useWorkspace(
                      ours,
                      handle ->
                          handle.execute(
                              """
                              insert into survey.suppression (workspace, channel, address, reason, at)
                              values (?, 'email', 'a@example.jp', 'test', now())""",
                              theirs)))
          .hasMessageContaining("row-level security");
    }
  }
}
