package koe.response.intake;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.web.Problem;

/** Finds what stands behind a token: a personal link or an open one. */
@Singleton
public class Links implements AutoCloseable {

  private static final int LOOKUPS = 2;
  private static final int MOST = 500;
  private static final int ROOM = 2_000;

  /** 128 random bits in base64url. */
  private static final Pattern PERSONAL = Pattern.compile("[A-Za-z0-9_-]{22}");

  private static final Pattern OPEN = Pattern.compile("[A-Za-z0-9_-]{16}");

  /** How long an open link is believed to lead where it led before. */
  private static final Duration BELIEVED = Duration.ofSeconds(1);

  private static final int MOST_BELIEVED = 10_000;

  private final Database door;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Batches<Sought, Optional<Link>> lookups;

  /**
   * A link as it was sent: the hash of a token, or the key of an open link.
   *
   * @param text the hash in hexadecimal, or the key
   */
  private record Sought(boolean personal, String text) {}

  private record Known(Link link, Instant until) {}

  @Inject
  public Links(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
    this.lookups = new Batches<>("links", LOOKUPS, MOST, ROOM, this::look);
  }

  /** Nothing if the token is malformed, unknown or foreign: from outside they look alike. */
  public Optional<Link> find(String token) {
    if (PERSONAL.matcher(token).matches()) {
      return lookups.ask(new Sought(true, HexFormat.of().formatHex(Secrets.hash(token))));
    }
    return OPEN.matcher(token).matches() ? findOpen(token) : Optional.empty();
  }

  /** What stands behind the key of an open link. */
  public Optional<Link> findOpen(String key) {
    return OPEN.matcher(key).matches() ? lookups.ask(new Sought(false, key)) : Optional.empty();
  }

  /**
   * The link that a program found.
   *
   * @throws Problem 404 if there is none, 410 if it takes no answers any more
   */
  public static Link accepting(Optional<Link> found) {
    Link link = found.orElseThrow(() -> Problem.notFound("link", "of this kind"));
    if (!link.isOpen()) {
      throw Refusals.closed();
    }
    return link;
  }

  /**
   * What stood behind the key of an open link a moment ago. It may have been closed since: whether
   * an answer is still taken is decided where it is written.
   */
  Optional<Link> believed(String key) {
    Instant now = clock.instant();
    Known before = known.get(key);
    if (before != null && now.isBefore(before.until())) {
      return Optional.of(before.link());
    }
    Optional<Link> found = findOpen(key);
    if (known.size() >= MOST_BELIEVED) {
      known.clear();
    }
    found.ifPresent(link -> known.put(key, new Known(link, now.plus(BELIEVED))));
    return found;
  }

  /** Looks up what many ask for; a link that many ask for is looked up once. */
  private void look(List<Batches.Asked<Sought, Optional<Link>>> asked) {
    List<String> hashes = texts(asked, true);
    List<String> keys = texts(asked, false);
    Map<Sought, Link> found = new HashMap<>();
    door.atTheGate(handle -> handle.attach(LinkStore.class).all(hashes, keys))
        .forEach(one -> found.put(new Sought(one.personal(), one.text()), one.link()));
    asked.forEach(one -> one.answer(Optional.ofNullable(found.get(one.item()))));
  }

  private static List<String> texts(
      List<Batches.Asked<Sought, Optional<Link>>> asked, boolean personal) {
    return asked.stream()
        .map(Batches.Asked::item)
        .filter(sought -> sought.personal() == personal)
        .map(Sought::text)
        .distinct()
        .toList();
  }

  @Override
  @PreDestroy
  public void close() {
    lookups.close();
  }

  /** Stops messages to the person behind a personal link; false if there is nobody. */
  public boolean unsubscribe(String token) {
    Optional<Link> link = find(token).filter(Link::isPersonal);
    if (link.isEmpty()) {
      return false;
    }
    door.atTheGate(
        handle ->
            handle
                .attach(LinkStore.class)
                .unsubscribe(Secrets.hash(token), Ids.next(), clock.instant()));
    note(link.get(), "unsubscribed");
    return true;
  }

  private void note(Link link, String kind) {
    door.useWorkspace(
        link.workspace(),
        handle ->
            handle
                .attach(LinkStore.class)
                .event(Ids.next(), link.distribution(), link.invitation(), kind, clock.instant()));
  }
}
