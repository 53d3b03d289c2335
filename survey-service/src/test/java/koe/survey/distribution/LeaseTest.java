package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No more is claimed than was asked for, however PostgreSQL goes about it. */
class LeaseTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_plan_that_asks_row_by_row_claims_no_more_than_the_limit() {
    IntStream.range(0, 40)
        .forEach(i -> desk.people.with("c" + i, "{\"email\": \"c" + i + "@example.jp\"}"));
    desk.launched("{\"channel\": \"email\"}");
    List<Invitation> claimed =
        desk.database.inWorkspace(
            desk.workspace,
            handle -> {
              for (String way : List.of("hashjoin", "mergejoin", "hashagg", "sort", "material")) {
                handle.execute("set local enable_" + way + " = off");
              }
              Instant now = desk.clock.instant();
              return handle.attach(InvitationStore.class).lease(now, now.plusSeconds(60), 8);
            });
    assertThat(claimed).hasSize(8);
  }
}
