package koe.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MigrationsTest {

  private static final Map<Role, String> PASSWORDS =
      Arrays.stream(Role.values())
          .collect(Collectors.toMap(Function.identity(), role -> "of " + role));

  private EmbeddedDatabase server;

  MigrationsTest(@TempDir Path home) throws Exception {
    server = EmbeddedDatabase.start(home.resolve("postgres"), "right");
  }

  @BeforeAll
  void migrate() throws Exception {
    for (int time = 0; time < 2; time++) {
      RoleSetup roles = new RoleSetup(server.administrator("postgres").dataSource());
      roles.apply(PASSWORDS);
      roles.createDatabase("koe");
      int steps = new Migrations(as(Role.OWNER).dataSource()).migrate();
      assertThat(steps > 0).isEqualTo(time == 0);
    }
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  @Test
  void every_role_signs_in_with_its_password() throws Exception {
    for (Role role : Role.values()) {
      assertThat(read(as(role), "select current_user")).isEqualTo(role.sqlName());
    }
  }

  @Test
  void every_table_keeps_workspaces_apart() throws Exception {
    assertThat(
            read(
                server.administrator("koe"),
                """
                select string_agg(relname, ' ') from pg_class
                where relkind = 'r'
                  and relnamespace::regnamespace::text in
                      ('access', 'kernel', 'survey', 'response', 'feedback', 'dashboard')
                  and not (relrowsecurity and relforcerowsecurity)"""))
        .isNull();
  }

  @Test
  void the_functions_that_look_across_workspaces_belong_to_the_gate_and_are_not_for_everybody()
      throws Exception {
    assertThat(
            read(
                server.administrator("koe"),
                """
                select string_agg(p.oid::regprocedure::text, ' ') from pg_proc p
                where prosecdef and (proowner::regrole::text <> 'koe_gate'
                    and prorettype <> 'trigger'::regtype
                  or has_function_privilege('pg_monitor', p.oid, 'execute'))
                  and pronamespace::regnamespace::text in ('access', 'survey', 'response')"""))
        // Nobody calls what a trigger does.
        .isNull();
    assertThat(read(as(Role.DASHBOARD), "select count(*) from access.workspace_ids()"))
        .isEqualTo("0");
  }

  @Test
  void the_epoch_rises_once_for_a_new_cluster() throws Exception {
    assertThat(read(as(Role.OWNER), "select epoch from kernel.cluster")).isEqualTo("1");
  }

  @Test
  void the_version_of_the_schema_is_known() {
    Migrations migrations = new Migrations(as(Role.OWNER).dataSource());
    String version = migrations.version().orElseThrow();
    assertThat(migrations.knows(version)).isTrue();
    assertThat(migrations.knows("998")).isFalse();
  }

  private DatabaseUrl as(Role role) {
    return server.administrator("koe").as(role.sqlName(), "of " + role);
  }

  private static String read(DatabaseUrl url, String sql) throws SQLException {
    try (Connection connection = url.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
