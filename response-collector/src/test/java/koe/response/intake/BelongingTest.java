package koe.response.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import koe.kernel.db.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to a response comes with it and goes with it. */
class BelongingTest {

  private static final List<String> BELONGING =
      List.of(
          "insert into response.answer values (?, ?, 'nps', '9')",
          "insert into response.comment values (?, ?, 'why', '良い')",
          "insert into response.score values (?, ?, 'nps', ?, 'nps', 9, 10, now())",
          "insert into response.uncounted_score values (?, ?, 'sat', ?, 'csat', 4, 5, now())");

  private final Door door = new Door();

  @AfterEach
  void close() {
    door.close();
  }

  private void write(UUID workspace, String sql, Object... values) {
    door.staff.useWorkspace(workspace, handle -> handle.execute(sql, values));
  }

  private void belong(UUID response, String sql) {
    if (sql.chars().filter(c -> c == '?').count() == 2) {
      write(door.workspace, sql, door.workspace, response);
    } else {
      write(door.workspace, sql, door.workspace, response, door.survey);
    }
  }

  private void respond(UUID workspace, UUID response) {
    write(
        workspace,
        """
        insert into response.response (workspace, id, survey, version, channel, language, status,
          source, received_at)
        values (?, ?, ?, 1, 'link', 'ja', 'complete', 'api', now())""",
        workspace,
        response,
        door.survey);
  }

  @Test
  void nothing_belongs_to_a_response_that_is_not_there() {
    for (String sql : BELONGING) {
      assertThatThrownBy(() -> belong(Ids.next(), sql)).hasMessageContaining("not there");
    }
    UUID response = Ids.next();
    respond(door.workspace, response);
    BELONGING.forEach(sql -> belong(response, sql));
    assertThatThrownBy(
            () -> write(door.workspace, "update response.answer set response = ?", Ids.next()))
        .hasMessageContaining("not there");
  }

  @Test
  void a_response_takes_along_what_belongs_to_it_and_nothing_else() {
    UUID gone = Ids.next();
    UUID kept = Ids.next();
    respond(door.workspace, gone);
    respond(door.workspace, kept);
    for (String sql : BELONGING) {
      belong(gone, sql);
      belong(kept, sql);
    }
    write(door.workspace, "delete from response.response where id = ?", gone);
    for (String table : List.of("response", "answer", "comment", "score", "uncounted_score")) {
      assertThat(door.count(table)).as(table).isEqualTo(1);
    }
  }

  @Test
  void a_workspace_that_is_not_there_has_no_responses() {
    assertThatThrownBy(() -> respond(Ids.next(), Ids.next()))
        .hasMessageContaining("no such workspace");
  }
}
