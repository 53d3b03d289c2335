package koe.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseTest {

  private final Path home;

  EmbeddedDatabaseTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void a_restart_keeps_the_data_and_the_port() throws Exception {
    int port;
    try (EmbeddedDatabase database = start()) {
      port = database.port();
      run(database, "create table kept (word text)", "insert into kept values ('声')");
    }
    try (EmbeddedDatabase database = start()) {
      assertThat(database.port()).isEqualTo(port);
      assertThat(read(database, "select word from kept")).isEqualTo("声");
    }
  }

  @Test
  void nobody_gets_in_without_the_password() throws Exception {
    try (EmbeddedDatabase database = start()) {
      DatabaseUrl stranger = database.administrator("postgres").as("postgres", "guess");
      assertThatThrownBy(() -> stranger.dataSource().getConnection().close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(
              read(database, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
    }
  }

  @Test
  void the_server_is_durable_and_listens_on_the_loopback_address_only() throws Exception {
    try (EmbeddedDatabase database = start()) {
      assertThat(read(database, "show fsync")).isEqualTo("on");
      assertThat(read(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(read(database, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(read(database, "show unix_socket_directories")).isEmpty();
      assertThat(read(database, "show server_encoding")).isEqualTo("UTF8");
    }
  }

  @Test
  void closing_leaves_no_process() throws Exception {
    EmbeddedDatabase database = start();
    assertThat(database.isRunning()).isTrue();
    database.close();
    assertThat(database.isRunning()).isFalse();
  }

  @Test
  void a_killed_server_comes_up_again_with_what_it_confirmed() throws Exception {
    try (EmbeddedDatabase database = start()) {
      run(database, "create table kept (word text)", "insert into kept values ('confirmed')");
      killProcesses();
      database.restart();
      assertThat(read(database, "select word from kept")).isEqualTo("confirmed");
    }
  }

  @Test
  void a_server_left_behind_by_a_killed_launcher_is_ended_at_the_next_start() throws Exception {
    EmbeddedDatabase left = start();
    run(left, "create table kept (word text)", "insert into kept values ('orphan')");
    List<ProcessHandle> orphans = processes().running();
    try (EmbeddedDatabase next = startBesideLock()) {
      assertThat(processes().running()).doesNotContainAnyElementsOf(orphans);
      assertThat(read(next, "select word from kept")).isEqualTo("orphan");
    }
    left.close();
  }

  @Test
  void a_stale_process_id_that_belongs_to_somebody_else_by_now_is_left_in_peace() throws Exception {
    start().close();
    Path pidFile = directory().resolve("data").resolve("postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
    try (EmbeddedDatabase database = start()) {
      assertThat(read(database, "select 'up'")).isEqualTo("up");
    }
  }

  @Test
  void data_that_were_not_made_to_the_end_are_made_anew() throws Exception {
    Path unfinished = Files.createDirectories(directory().resolve("data.new"));
    Files.writeString(unfinished.resolve("postgresql.conf"), "half a f");
    try (EmbeddedDatabase database = start()) {
      assertThat(read(database, "select 'up'")).isEqualTo("up");
    }
  }

  private EmbeddedDatabase start() throws IOException {
    return EmbeddedDatabase.start(directory(), "right");
  }

  /** The lock file of the library is held by this very process, unlike after a kill. */
  private EmbeddedDatabase startBesideLock() throws IOException {
    Files.deleteIfExists(directory().resolve("data").resolve("epg-lock"));
    return start();
  }

  private Path directory() {
    return home.resolve("a home").resolve("postgres");
  }

  private ServerProcesses processes() throws IOException {
    return ServerDirectory.open(directory()).processes();
  }

  private void killProcesses() throws IOException {
    processes().running().forEach(ProcessHandle::destroyForcibly);
    processes().running().forEach(process -> process.onExit().join());
  }

  private static void run(EmbeddedDatabase database, String... statements) throws SQLException {
    try (Connection connection = database.administrator("postgres").dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String read(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.administrator("postgres").dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
