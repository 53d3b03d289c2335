package koe.response.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import koe.kernel.db.FeedPosition;
import koe.kernel.db.Ids;
import koe.kernel.web.Listing;
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

  private Listing<ResponseStore.Row> page(FeedPosition position, int limit) {
    return door.staff.inWorkspace(
        door.workspace,
        handle ->
            ResponsePage.of(
                handle
                    .attach(ResponseStore.class)
                    .list(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        position.epoch(),
                        position.transaction(),
                        position.id(),
                        limit + 1),
                limit,
                position));
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
    int each = 100;
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
      over = threads.awaitTermination(0, TimeUnit.MILLISECONDS);
      Listing<ResponseStore.Row> page = page(position, 20);
      if (page.next().isPresent()) {
        page.items().forEach(row -> seen.add(row.id()));
        position = ResponsePage.position(page.next().get());
      }
    }
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      Listing<ResponseStore.Row> page = page(position, 20);
      page.items().forEach(row -> seen.add(row.id()));
      next = page.next();
      position = next.map(ResponsePage::position).orElse(position);
    }
    assertThat(new HashSet<>(seen)).hasSize(seen.size()).hasSize(writers * each);
  }

  @Test
  void what_is_acknowledged_is_listed_though_another_transaction_is_still_open() {
    List<UUID> kept = Stream.generate(Ids::next).limit(3).toList();
    door.staff.useWorkspace(
        door.workspace,
        open -> {
          open.execute(INSERT, Ids.next(), door.survey);
          CompletableFuture.runAsync(() -> kept.forEach(this::keep)).join();
          CompletableFuture.runAsync(() -> lookAtUnsettled(kept)).join();
        });
    assertThat(page(FeedPosition.START, 3).next()).isPresent();
  }

  private void keep(UUID id) {
    door.staff.useWorkspace(door.workspace, handle -> handle.execute(INSERT, id, door.survey));
  }

  private void lookAtUnsettled(List<UUID> kept) {
    Listing<ResponseStore.Row> all = page(FeedPosition.START, 3);
    assertThat(all.items()).extracting(ResponseStore.Row::id).containsExactlyElementsOf(kept);
    assertThat(all.next()).isEmpty();
    Listing<ResponseStore.Row> cut = page(FeedPosition.START, 2);
    assertThat(cut.items()).isEmpty();
    assertThat(page(ResponsePage.position(cut.next().orElseThrow()), 3)).isEqualTo(all);
  }
}
