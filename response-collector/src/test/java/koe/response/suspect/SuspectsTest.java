package koe.response.suspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.db.Ids;
import koe.kernel.web.Problem;
import koe.response.intake.Door;
import koe.response.scrutiny.CountingRule;
import koe.response.scrutiny.Suspicions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuspectsTest {

  private final Door door = new Door();
  private final Suspects suspects = new Suspects(door.staff, Door.CLOCK);
  private final Caller manager =
      new Caller(door.workspace, Optional.empty(), "Hanako", Set.of(Role.MANAGER), "");

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void what_is_left_out_by_a_person_is_taken_back_by_a_person() {
    UUID response = door.answer(List.of(Suspicions.DEVICE), true);
    suspects.judge(manager, response, false);
    assertThat(door.count("score")).isZero();
    assertThat(suspects.tally(door.workspace)).isEqualTo(new SuspectStore.Tally(1, 1));
    suspects.judge(manager, response, true);
    assertThat(door.count("score")).isEqualTo(1);
    assertThat(door.count("uncounted_score")).isZero();
  }

  @Test
  void a_changed_rule_applies_to_what_came_before_and_can_be_changed_back() {
    door.answer(List.of(Suspicions.HONEYPOT), false);
    door.answer(List.of(Suspicions.DEVICE), true);
    suspects.change(manager, new CountingRule(Set.of(Suspicions.DEVICE), 99));
    assertThat(suspects.newest(door.workspace, 10))
        .allSatisfy(
            one ->
                assertThat(one.counted())
                    .isEqualTo(one.suspicions().contains(Suspicions.HONEYPOT)));
    assertThat(door.count("score")).isEqualTo(1);
    suspects.change(manager, CountingRule.USUAL);
    assertThat(suspects.tally(door.workspace).leftOut()).isEqualTo(1);
    assertThat(suspects.rule(door.workspace)).isEqualTo(CountingRule.USUAL);
  }

  @Test
  void what_a_person_decided_stays_when_the_rule_changes() {
    UUID response = door.answer(List.of(Suspicions.HONEYPOT), false);
    suspects.judge(manager, response, true);
    suspects.change(manager, new CountingRule(Set.of(Suspicions.HONEYPOT), 2));
    assertThat(door.count("score")).isEqualTo(1);
  }

  @Test
  void a_response_of_nobody_is_not_found() {
    assertThatThrownBy(() -> suspects.judge(manager, Ids.next(), false))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }
}
