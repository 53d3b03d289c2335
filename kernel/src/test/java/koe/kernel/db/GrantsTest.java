package koe.kernel.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import koe.kernel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The grants are the arrows of docs/architecture.md: dashboards → feedback → response → survey. */
class GrantsTest {

  private final TestDatabase postgres = TestDatabase.start();

  @Test
  void modules_write_their_own_schema_and_read_along_the_arrows() throws Exception {
    assertThat(granted("koe_survey", "SELECT")).containsExactly("access", "kernel", "survey");
    assertThat(granted("koe_response", "SELECT"))
        .containsExactly("access", "kernel", "response", "survey");
    assertThat(granted("koe_feedback", "SELECT"))
        .containsExactly("access", "feedback", "kernel", "response", "survey");
    assertThat(granted("koe_dashboard", "SELECT"))
        .containsExactly("access", "dashboard", "feedback", "kernel", "response", "survey");
    assertThat(granted("koe_survey", "UPDATE")).containsExactly("kernel", "survey");
    assertThat(granted("koe_response", "UPDATE")).containsExactly("kernel", "response");
    assertThat(granted("koe_feedback", "UPDATE")).containsExactly("feedback", "kernel");
    assertThat(granted("koe_dashboard", "UPDATE")).containsExactly("access", "dashboard", "kernel");
  }

  @Test
  void the_public_door_appends_answers_and_reads_published_definitions() throws Exception {
    assertThat(tables("koe_intake", "SELECT"))
        .containsExactly(
            "access.workspace",
            "kernel.cluster",
            "response.counting_rule",
            "survey.branding",
            "survey.question",
            "survey.survey",
            "survey.version");
    assertThat(tables("koe_intake", "INSERT"))
        .containsExactly(
            "response.answer",
            "response.comment",
            "response.response",
            "response.score",
            "response.submission",
            "response.uncounted_score",
            "survey.click",
            "survey.invitation_event");
    assertThat(tables("koe_intake", "UPDATE")).isEmpty();
  }

  private Set<String> granted(String role, String privilege) throws Exception {
    return query(
        "select distinct table_schema from information_schema.role_table_grants"
            + " where grantee = '"
            + role
            + "' and privilege_type = '"
            + privilege
            + "'");
  }

  private Set<String> tables(String role, String privilege) throws Exception {
    return query(
        "select table_schema || '.' || table_name from information_schema.role_table_grants"
            + " where grantee = '"
            + role
            + "' and privilege_type = '"
            + privilege
            + "'");
  }

  private Set<String> query(String sql) throws Exception {
    Set<String> found = new TreeSet<>();
    try (var connection = postgres.as("owner").getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
