package koe.response.announced;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.response.intake.PublicDoor;

/**
 * What customers had said when they are told that it was done, and what they ask to be done with
 * it. The door only takes the wish down; the staff's side grants it.
 */
@Singleton
public class Announced {

  private static final String CORRECT = "correct";
  private static final String WITHDRAW = "withdraw";
  private static final int LONGEST = 20_000;

  private final Database door;
  private final Clock clock;

  @Inject
  public Announced(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Nothing for links of other messages. */
  public List<Raised> of(String token) {
    return door.atTheGate(
        handle -> handle.attach(AnnouncedStore.class).raised(Secrets.hash(token)));
  }

  /**
   * Takes a wish down.
   *
   * @return whether there is anything to be done
   */
  public boolean ask(String token, UUID response, String question, String kind, String text) {
    boolean corrects = kind.equals(CORRECT);
    if (!corrects && !kind.equals(WITHDRAW)) {
      return false;
    }
    if (corrects && (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0)) {
      return false;
    }
    return door.atTheGate(
        handle ->
            handle
                .attach(AnnouncedStore.class)
                .ask(
                    Secrets.hash(token),
                    Ids.next(),
                    response,
                    question,
                    kind,
                    corrects ? text.strip() : "",
                    clock.instant()));
  }

  /** Asks that all that is known of the person behind the link be erased. */
  public boolean forget(String token) {
    return door.atTheGate(
        handle ->
            handle
                .attach(AnnouncedStore.class)
                .askErasure(Secrets.hash(token), Ids.next(), clock.instant()));
  }
}
