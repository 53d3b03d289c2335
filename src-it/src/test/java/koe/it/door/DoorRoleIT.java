package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import koe.launcher.database.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever breaks in at the public door cannot read what customers have said. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorRoleIT {

  private final KoeSystem koe;
  private final Workspace workspace;
  private final String finishedToken;
  private final UUID finished;
  private final String begunToken;

  DoorRoleIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Door");
    UUID survey = workspace.surveys().open("扉", Surveys.npsWithComment());
    List<String> links = workspace.surveys().personalLinks(survey, List.of("door-1", "door-2"));
    finishedToken = links.get(0);
    begunToken = links.get(1);
    finished =
        workspace
            .collector()
            .answer(finishedToken, Surveys.answers(3, "扉の向こうの秘密"))
            .expect(201)
            .id();
    workspace
        .collector()
        .anyone()
        .post(
            "/r/api/v1/responses",
            Json.object()
                .put("token", begunToken)
                .put("completed", false)
                .set("answers", Json.object().put("nps", 5)))
        .expect(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select value::text from response.answer",
        "select text from response.comment",
        "select value::text from response.score",
        "select contact from response.response",
        "select attributes::text from response.response",
        "select key from response.submission",
        "select email from survey.contact",
        "select text from feedback.item",
        "select title from dashboard.task",
        "select password_hash from access.account",
        "select token_hash::text from access.token"
      })
  void is_refused_what_was_said_and_who_said_it(String query) {
    assertThatThrownBy(() -> read(query)).satisfies(DoorRoleIT::isRefused);
  }

  private static void isRefused(Throwable failure) {
    assertThat(failure).isInstanceOf(SQLException.class);
    assertThat(((SQLException) failure).getSQLState()).as(failure.getMessage()).isEqualTo("42501");
  }

  @Test
  void does_not_even_see_that_a_finished_response_is_there() throws SQLException {
    assertThat(read("select id::text from response.response")).isNotEmpty();
    assertThat(read("select id::text from response.response")).doesNotContain(finished.toString());
    assertThat(read("select response::text from response.answer"))
        .doesNotContain(finished.toString());
  }

  @Test
  void is_shown_the_answers_of_an_unfinished_response_and_none_of_a_finished_one()
      throws SQLException {
    String answers =
        """
        select u.answers::text from response.unfinished(access.current_workspace(),
          sha256(convert_to('%s', 'UTF8')), null) u""";
    assertThat(read(answers.formatted(begunToken))).singleElement().asString().contains("nps");
    assertThat(read(answers.formatted(finishedToken))).containsExactly("{}");
  }

  @Test
  void cannot_change_a_finished_response() throws SQLException {
    assertThat(change("update response.response set status = 'partial' where id = ?")).isZero();
    assertThat(change("delete from response.answer where response = ?")).isZero();
    assertThatThrownBy(() -> change("delete from response.response where id = ?"))
        .satisfies(DoorRoleIT::isRefused);
    assertThat(workspace.collector().response(finished).path("answers").path("comment").asText())
        .isEqualTo("扉の向こうの秘密");
  }

  @Test
  void an_unfinished_response_is_finished_with_the_key_that_it_was_begun_with() {
    Link link = workspace.surveys().link(workspace.surveys().open("続き", Surveys.npsWithComment()));
    var begun = workspace.collector().begin(link, Json.object().put("nps", 4)).expect(201);
    workspace
        .collector()
        .anyone()
        .patch(
            "/r/api/v1/responses/" + begun.id(),
            Json.object()
                .put("key", begun.json().path("key").asText())
                .put("completed", true)
                .set("answers", Json.object().put("comment", "続きです")))
        .expect(200);
    assertThat(workspace.collector().response(begun.id()).path("answers").path("comment").asText())
        .isEqualTo("続きです");
  }

  private List<String> read(String query) throws SQLException {
    try (Connection door = door();
        PreparedStatement statement = door.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private int change(String sql) throws SQLException {
    try (Connection door = door();
        PreparedStatement statement = door.prepareStatement(sql)) {
      statement.setObject(1, finished);
      int changed = statement.executeUpdate();
      door.rollback();
      return changed;
    }
  }

  private Connection door() throws SQLException {
    Connection door = koe.database(Role.INTAKE).getConnection();
    door.setAutoCommit(false);
    try (PreparedStatement enter =
        door.prepareStatement("select set_config('koe.workspace', ?, true)")) {
      enter.setString(1, workspace.id().toString());
      enter.execute();
    }
    return door;
  }
}
