package koe.response.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;

/** Finds what stands behind a token: a personal link or an open one. */
@Singleton
public class Links {

  /** 128 random bits in base64url. */
  private static final Pattern PERSONAL = Pattern.compile("[A-Za-z0-9_-]{22}");

  private static final Pattern OPEN = Pattern.compile("[A-Za-z0-9_-]{16}");

  private final Database door;
  private final Clock clock;

  @Inject
  public Links(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Nothing if the token is malformed, unknown or foreign: from outside they look alike. */
  public Optional<Link> find(String token) {
    if (PERSONAL.matcher(token).matches()) {
      return door.atTheGate(handle -> handle.attach(LinkStore.class).personal(Secrets.hash(token)));
    }
    return OPEN.matcher(token).matches() ? findOpen(token) : Optional.empty();
  }

  /** What stands behind the key of an open link. */
  public Optional<Link> findOpen(String key) {
    return door.atTheGate(handle -> handle.attach(LinkStore.class).open(key));
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

  /** Somebody looked at the page; says nothing about an answer. */
  public void opened(Link link) {
    note(link, "opened");
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
