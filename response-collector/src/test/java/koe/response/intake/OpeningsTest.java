package koe.response.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpeningsTest {

  private static final Link ELSEWHERE =
      new Link(
          Ids.next(),
          Ids.next(),
          Optional.of(1),
          "open",
          Ids.next(),
          "sending",
          "link",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Json.object(),
          Optional.empty());

  private final Door door = new Door();
  private final Openings openings = new Openings(door.door, Door.CLOCK);

  @AfterEach
  void close() {
    openings.close();
    door.close();
  }

  @Test
  @Timeout(60)
  void all_who_look_are_noted_whatever_is_refused_beside_them() {
    Link open = door.links.find(door.key).orElseThrow();
    Link personal = door.links.find(door.personalLink()).orElseThrow();
    IntStream.range(0, 20)
        .forEach(
            i -> {
              openings.note(ELSEWHERE);
              openings.note(open);
            });
    openings.note(personal);
    while (noted("invitation is not null") < 1) {
      Thread.onSpinWait();
    }
    assertThat(noted("kind = 'opened' and at = '" + Door.CLOCK.instant() + "'")).isEqualTo(21);
  }

  private long noted(String condition) {
    return door.staff.inWorkspace(
        door.workspace,
        handle ->
            handle
                .createQuery("select count(*) from survey.invitation_event where " + condition)
                .mapTo(long.class)
                .one());
  }
}
