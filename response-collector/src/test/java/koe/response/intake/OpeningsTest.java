package koe.response.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Test
  @Timeout(60)
  void a_link_that_a_program_follows_is_no_opening_and_a_score_in_it_is_no_answer() {
    Link personal = door.links.find(door.personalLink()).orElseThrow();
    Look chosen =
        Look.by(Look.Via.SURVEY, true)
            .choosing(List.of(new ResponseContent.Measured("nps", "nps", 9, 10)));
    openings.note(personal, Look.by(Look.Via.HIDDEN, false));
    openings.note(personal, Look.by(Look.Via.UNSUBSCRIBE, true));
    openings.note(personal, chosen);
    while (noted("kind = 'opened'") < 1) {
      Thread.onSpinWait();
    }
    assertThat(noted("kind = 'automated'")).isEqualTo(1);
    assertThat(noted("true")).isEqualTo(2);
    List<String> links =
        door.staff.inWorkspace(
            door.workspace,
            handle ->
                handle
                    .createQuery("select link from survey.click order by id")
                    .mapTo(String.class)
                    .list());
    assertThat(links).containsExactlyInAnyOrder("hidden", "unsubscribe", "nps=9");
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
