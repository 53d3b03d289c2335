package koe.response.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.response.intake.Door;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private final Door door = new Door();
  private final Corrections corrections = new Corrections(door.staff, Door.CLOCK);
  private final Caller manager =
      new Caller(door.workspace, Optional.empty(), "Hanako", Set.of(Role.MANAGER), "");
  private UUID response = new UUID(0, 0);

  @BeforeEach
  void answer() {
    response = door.answer(List.of(), true);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void a_correction_changes_answers_comments_and_scores_together() {
    edit("{\"nps\": 3, \"why\": \"電話でのご訂正\"}");
    assertThat(answers()).isEqualTo(Json.read("{\"nps\": 3, \"why\": \"電話でのご訂正\"}"));
    assertThat(text("select value from response.score")).isEqualTo("3");
    assertThat(text("select text from response.comment")).isEqualTo("電話でのご訂正");
  }

  @Test
  void followers_look_at_a_corrected_response_again() {
    String before = text("select transaction from response.response");
    edit("{\"nps\": 3}");
    assertThat(text("select transaction from response.response")).isNotEqualTo(before);
  }

  @Test
  void the_history_tells_who_when_why_and_what() {
    edit("{\"nps\": 3}");
    Correction line = corrections.history(door.workspace, response).get(0);
    assertThat(line.by()).isEqualTo("Hanako");
    assertThat(line.at()).isEqualTo(Door.CLOCK.instant());
    assertThat(line.reason()).isEqualTo("押し間違いのご連絡");
    assertThat(line.changes())
        .containsExactly(
            new Change("nps", Optional.of(Json.read("9")), Optional.of(Json.read("3"))));
  }

  @Test
  void what_the_version_does_not_allow_is_refused_with_a_pointer_and_changes_nothing() {
    assertThatThrownBy(() -> edit("{\"nps\": 11}"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(422);
              assertThat(problem.errors()).extracting("pointer").containsExactly("/answers/nps");
            });
    assertStatus(422, () -> edit("{\"nps\": null}"));
    assertStatus(422, () -> edit("{\"unknown\": 1}"));
    assertThat(answers()).isEqualTo(Json.read("{\"nps\": 9}"));
    assertThat(corrections.history(door.workspace, response)).isEmpty();
  }

  @Test
  void who_has_seen_an_older_revision_is_refused() {
    edit("{\"nps\": 3}");
    assertStatus(
        412, () -> corrections.edit(manager, response, "\"1\"", json("{\"nps\": 4}"), "why"));
    corrections.edit(manager, response, "\"2\"", json("{\"nps\": 4}"), "why");
    assertThat(answers()).isEqualTo(Json.read("{\"nps\": 4}"));
  }

  @Test
  void a_correction_is_taken_back_unless_its_answer_was_changed_again() {
    edit("{\"nps\": 3, \"why\": \"訂正\"}");
    corrections.undo(manager, response, 2, null, "誤りでした");
    assertThat(answers()).isEqualTo(Json.read("{\"nps\": 9}"));
    edit("{\"nps\": 5}");
    edit("{\"nps\": 6}");
    assertStatus(409, () -> corrections.undo(manager, response, 4, null, "why"));
    assertThat(answers()).isEqualTo(Json.read("{\"nps\": 6}"));
  }

  @Test
  void a_response_that_does_not_count_does_not_begin_to_when_it_is_corrected() {
    UUID doubted = door.answer(List.of("honeypot"), false);
    corrections.edit(manager, doubted, null, json("{\"nps\": 2}"), "why");
    assertThat(door.count("score")).isEqualTo(1);
    assertThat(text("select value from response.uncounted_score")).isEqualTo("2");
  }

  @Test
  void a_response_that_is_taken_out_leaves_who_and_why_and_nothing_that_was_said() {
    edit("{\"why\": \"秘密\"}");
    corrections.delete(manager, response, null, "お客様のご依頼");
    for (String table : List.of("response", "answer", "comment", "score")) {
      assertThat(door.count(table)).as(table).isZero();
    }
    List<Correction> history = corrections.history(door.workspace, response);
    assertThat(history).extracting(Correction::kind).containsExactly("deletion", "edit");
    assertThat(history.get(0).reason()).isEqualTo("お客様のご依頼");
    assertThat(history).allSatisfy(line -> assertThat(line.changes()).isEmpty());
    assertThat(text("select action from access.audit order by position desc limit 1"))
        .isEqualTo("response.deletion");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertStatus(404, () -> corrections.delete(manager, Ids.next(), null, "why"));
    Caller stranger =
        new Caller(
            door.postgres.workspace(Door.CLOCK),
            Optional.empty(),
            "Other",
            Set.of(Role.MANAGER),
            "");
    assertStatus(404, () -> corrections.edit(stranger, response, null, json("{}"), "why"));
  }

  private void edit(String answers) {
    corrections.edit(manager, response, null, json(answers), "押し間違いのご連絡");
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) Json.read(text);
  }

  private Object answers() {
    return corrections.standing(door.workspace, response).orElseThrow().answers();
  }

  private String text(String sql) {
    return door.staff.inWorkspace(
        door.workspace, handle -> handle.createQuery(sql).mapTo(String.class).first());
  }

  private static void assertStatus(int status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }
}
