package koe.response.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.response.intake.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseListStoreTest {

  private final Door door = new Door();

  @AfterEach
  void close() {
    door.close();
  }

  private List<ResponseListStore.Summary> before(Instant moment, UUID id, int limit) {
    return door.staff.inWorkspace(
        door.workspace,
        handle -> handle.attach(ResponseListStore.class).newest(door.survey, moment, id, limit));
  }

  @Test
  void responses_of_one_moment_are_listed_once_each_over_the_pages() {
    List<UUID> answered = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      answered.add(door.answer(List.of(), true));
    }
    ResponseListStore.Summary first =
        before(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1), 1).get(0);
    List<ResponseListStore.Summary> others = before(first.receivedAt(), first.id(), 5);
    assertThat(others).hasSize(2).doesNotContain(first);
    assertThat(others).extracting(ResponseListStore.Summary::id).isSubsetOf(answered);
    assertThat(first.score()).contains(9);
    assertThat(first.metric()).contains("nps");
  }
}
