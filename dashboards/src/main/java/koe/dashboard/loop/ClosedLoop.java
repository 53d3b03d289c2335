package koe.dashboard.loop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.dashboard.followup.Status;
import koe.kernel.db.Database;

/** Counts what became of follow-ups, and what they were worth. */
@Singleton
public class ClosedLoop {

  private final Database database;
  private final Clock clock;

  @Inject
  public ClosedLoop(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public LoopFigures figures(UUID workspace, Instant from, Instant to) {
    return database.inWorkspace(
        workspace,
        handle -> {
          LoopStore store = handle.attach(LoopStore.class);
          List<LoopStore.Row> rows = store.rows(from, to, Status.OPEN, clock.instant());
          return new LoopFigures(
              from,
              to,
              LoopFigures.Group.of(rows.get(0)),
              rows.stream().filter(row -> !row.whole()).map(LoopFigures.Group::of).toList(),
              effects(store, from, to));
        });
  }

  private static List<Effect> effects(LoopStore store, Instant from, Instant to) {
    List<LoopStore.Share> shares = store.shares(from, to);
    Map<String, List<LoopStore.Pair>> pairs =
        store.pairs(from, to, shares.stream().map(LoopStore.Share::rule).toList()).stream()
            .collect(Collectors.groupingBy(LoopStore.Pair::rule));
    return shares.stream()
        .map(share -> Effect.of(share, pairs.getOrDefault(share.rule(), List.of())))
        .toList();
  }
}
