package koe.response.intake;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private record Seen(
      UUID workspace, Optional<LinkStore.Seen> row, Optional<LinkStore.Click> click) {}

  @Inject
  public Openings(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
    this.seen = new Batches<>("openings", 1, MOST, ROOM, this::write);
  }

  /** A browser showed the page behind a link. */
  public void note(Link link) {
    note(link, Look.by(Look.Via.SURVEY, true));
  }

  /** Somebody followed a link; of open links only browsers are noted. */
  public void note(Link link, Look look) {
    if (!look.browser() && !link.isPersonal()) {
      return;
    }
    UUID id = Ids.next();
    Instant now = clock.instant();
    String kind = look.browser() ? "opened" : "automated";
    Optional<LinkStore.Seen> row =
        Optional.of(new LinkStore.Seen(id, link.distribution(), link.invitation(), kind, now))
            .filter(seen -> look.via() != Look.Via.UNSUBSCRIBE);
    CompletableFuture<Boolean> unused =
        seen.tell(new Seen(link.workspace(), row, click(id, link, look, now)));
  }

  private static Optional<LinkStore.Click> click(UUID id, Link link, Look look, Instant now) {
    return link.invitation()
        .map(
            invitation ->
                new LinkStore.Click(
                    id,
                    link.distribution(),
                    invitation,
                    look.link(),
                    look.score().map(ResponseContent.Measured::question),
                    look.score().map(ResponseContent.Measured::metric),
                    look.score().map(ResponseContent.Measured::value),
                    look.score().map(ResponseContent.Measured::best),
                    look.browser(),
                    now));
  }

  private void write(List<Batches.Asked<Seen, Boolean>> noted) {
    Map<UUID, List<Batches.Asked<Seen, Boolean>>> byWorkspace =
        noted.stream().collect(Collectors.groupingBy(one -> one.item().workspace()));
    byWorkspace.forEach(this::write);
  }

  /** What one company's database refuses is not to take another's with it. */
  private void write(UUID workspace, List<Batches.Asked<Seen, Boolean>> noted) {
    List<LinkStore.Seen> rows = noted.stream().flatMap(one -> one.item().row().stream()).toList();
    List<LinkStore.Click> clicks =
        noted.stream().flatMap(one -> one.item().click().stream()).toList();
    try {
      door.useWorkspace(
          workspace,
          handle -> {
            LinkStore store = handle.attach(LinkStore.class);
            store.opened(rows);
            store.clicked(clicks);
          });
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
