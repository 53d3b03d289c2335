package koe.response.intake;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;

/**
 * Notes who looked at a page, which says nothing about an answer. Nobody waits for it: the page is
 * on its way while many are noted at once.
 */
@Singleton
public class Openings implements AutoCloseable {

  private static final int MOST = 500;
  private static final int ROOM = 10_000;

  private final Database door;
  private final Clock clock;
  private final Batches<Seen, Boolean> seen;

  private record Seen(UUID workspace, LinkStore.Seen row) {}

  @Inject
  public Openings(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
    this.seen = new Batches<>("openings", 1, MOST, ROOM, this::write);
  }

  /** Somebody looked at the page behind a link. */
  public void note(Link link) {
    LinkStore.Seen row =
        new LinkStore.Seen(Ids.next(), link.distribution(), link.invitation(), clock.instant());
    CompletableFuture<Boolean> unused = seen.tell(new Seen(link.workspace(), row));
  }

  private void write(List<Batches.Asked<Seen, Boolean>> noted) {
    Map<UUID, List<Batches.Asked<Seen, Boolean>>> byWorkspace =
        noted.stream().collect(Collectors.groupingBy(one -> one.item().workspace()));
    byWorkspace.forEach(this::write);
  }

  /** What one company's database refuses is not to take another's with it. */
  private void write(UUID workspace, List<Batches.Asked<Seen, Boolean>> noted) {
    List<LinkStore.Seen> rows = noted.stream().map(one -> one.item().row()).toList();
    try {
      door.useWorkspace(workspace, handle -> handle.attach(LinkStore.class).opened(rows));
      noted.forEach(one -> one.answer(true));
    } catch (RuntimeException refused) {
      noted.forEach(one -> one.refuse(refused));
    }
  }

  @Override
  @PreDestroy
  public void close() {
    seen.close();
  }
}
