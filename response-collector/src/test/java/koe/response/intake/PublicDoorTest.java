package koe.response.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the public door's role can do with the database, if somebody takes it over. */
class PublicDoorTest {

  private final Door door = new Door();

  @AfterEach
  void close() {
    door.close();
  }

  private void sql(String statement) {
    door.door.useWorkspace(door.workspace, handle -> handle.execute(statement));
  }

  private long rows(String query) {
    return door.door.inWorkspace(
        door.workspace, handle -> handle.createQuery(query).mapTo(long.class).one());
  }

  @Test
  void a_finished_response_cannot_be_read_back() {
    Link link = door.links.find(door.personalLink()).orElseThrow();
    door.recorder.record(door.submission(link, "{\"nps\": 3, \"why\": \"secret\"}", true));
    assertThatThrownBy(() -> rows("select count(value) from response.answer"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> rows("select count(*) from response.comment"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> rows("select count(*) from response.score"))
        .hasMessageContaining("permission denied");
    assertThat(rows("select count(id) from response.response")).isZero();
    assertThat(rows("select count(question) from response.answer")).isZero();
    assertThat(door.recorder.known(link, Optional.empty()).orElseThrow().answers()).isEmpty();
  }

  @Test
  void a_finished_response_cannot_be_changed_or_removed() {
    Link link = door.links.find(door.personalLink()).orElseThrow();
    door.recorder.record(door.submission(link, "{\"nps\": 3}", true));
    sql("update response.response set status = 'partial' where status = 'complete'");
    sql("delete from response.answer where question = 'nps'");
    assertThat(door.count("answer")).isEqualTo(1);
    assertThatThrownBy(() -> sql("delete from response.response"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void contacts_and_drafts_are_out_of_reach() {
    door.personalLink();
    assertThatThrownBy(() -> rows("select count(*) from survey.contact"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> rows("select count(*) from survey.invitation"))
        .hasMessageContaining("permission denied");
    try (var surveys = door.postgres.connect("survey")) {
      surveys.useWorkspace(
          door.workspace,
          handle ->
              handle.execute(
                  """
                  insert into survey.version (workspace, survey, number, definition, created_by, created_at)
                  values (?, ?, 2, '{}', 'test', now())""",
                  door.workspace,
                  door.survey));
    }
    assertThat(rows("select count(*) from survey.version")).isEqualTo(1);
  }

  @Test
  void a_link_that_is_malformed_unknown_or_of_the_other_kind_is_not_found() {
    for (String token :
        new String[] {"", "null", "a", "AAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --", "日本語"}) {
      assertThat(door.links.find(token)).as(token).isEmpty();
    }
    assertThat(door.links.find(door.key)).isPresent();
  }

  @Test
  void unsubscribing_suppresses_the_address_and_withdraws_the_consent() {
    String token = door.personalLink();
    assertThat(door.links.unsubscribe(token)).isTrue();
    assertThat(door.links.unsubscribe(door.key)).isFalse();
    try (var surveys = door.postgres.connect("survey")) {
      long suppressed =
          surveys.inWorkspace(
              door.workspace,
              handle ->
                  handle
                      .createQuery(
                          """
                          select count(*) from survey.suppression s join survey.consent c
                            on c.workspace = s.workspace and not c.granted
                          where s.address = 'a@example.jp'""")
                      .mapTo(long.class)
                      .one());
      assertThat(suppressed).isEqualTo(1);
    }
  }

  @Test
  void the_definition_is_read() {
    assertThat(new Definitions(door.door).get(door.workspace, door.survey, 1).questions())
        .hasSize(2);
  }
}
