package koe.response.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import koe.kernel.db.FeedPosition;
import koe.kernel.db.Ids;
import koe.response.intake.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseStoreTest {

  private static final String INSERT =
      """
      insert into response.response (workspace, id, survey, version, channel, language, status, source, received_at)
      values (access.current_workspace(), ?, ?, 1, 'link', 'ja', 'complete', 'api', now())""";

  private final Door door = new Door();

  @AfterEach
  void close() {
    door.close();
  }

  private List<ResponseStore.Row> after(FeedPosition position) {
    return door.staff.inWorkspace(
        door.workspace,
        handle ->
            handle
                .attach(ResponseStore.class)
                .list(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    position.epoch(),
                    position.transaction(),
                    position.id(),
                    100));
  }

  @Test
  void a_response_is_found_with_its_answers() {
    UUID id = Ids.next();
    door.staff.useWorkspace(
        door.workspace,
        handle -> {
          handle.execute(INSERT, id, door.survey);
          handle.execute(
              """
              insert into response.answer (workspace, response, question, value)
              values (access.current_workspace(), ?, 'why', '"👩‍👩‍👧‍👦 が゛"')""",
              id);
        });
    ResponseStore.Row row =
        door.staff.inWorkspace(
            door.workspace, handle -> handle.attach(ResponseStore.class).find(id).orElseThrow());
    assertThat(row.answers().path("why").asText()).isEqualTo("👩‍👩‍👧‍👦 が゛");
    ResponseStore.Asked asked =
        door.staff.inWorkspace(
            door.workspace, handle -> handle.attach(ResponseStore.class).asked(door.survey, 1));
    assertThat(asked.definition().toString()).contains("nps");
  }

  @Test
  void the_cursor_neither_skips_nor_repeats_while_transactions_end_out_of_order() throws Exception {
    int writers = 8;
    int each = 25;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    for (int w = 0; w < writers; w++) {
      int writer = w;
      threads.execute(
          () -> {
            for (int i = 0; i < each; i++) {
              int number = i;
              door.staff.useWorkspace(
                  door.workspace,
                  handle -> {
                    handle.execute(INSERT, Ids.next(), door.survey);
                    handle.execute("select pg_sleep(?)", ((writer * 7 + number) % 5) / 500.0);
                  });
            }
          });
    }
    threads.shutdown();
    List<UUID> seen = new ArrayList<>();
    FeedPosition position = FeedPosition.START;
    boolean over = false;
    while (!over) {
      over = threads.awaitTermination(1, TimeUnit.MILLISECONDS);
      for (ResponseStore.Row row : after(position)) {
        seen.add(row.id());
        position = new FeedPosition(row.epoch(), row.transaction(), row.id());
      }
    }
    for (List<ResponseStore.Row> rest = after(position); !rest.isEmpty(); rest = after(position)) {
      for (ResponseStore.Row row : rest) {
        seen.add(row.id());
        position = new FeedPosition(row.epoch(), row.transaction(), row.id());
      }
    }
    assertThat(new HashSet<>(seen)).hasSize(seen.size()).hasSize(writers * each);
  }
}
