package koe.survey.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.web.Problem;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import org.jdbi.v3.core.Handle;

/**
 * Erases a person. What survey-service holds goes at once; the other modules find the erasure, do
 * their part, and say so in its receipt.
 */
@Singleton
public class Erasures {

  private static final String CUSTOMER = "customer";

  private final Database database;
  private final Clock clock;

  @Inject
  public Erasures(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Receipt erase(UUID workspace, String externalId, String actor) {
    return database.inWorkspace(workspace, handle -> erase(handle, externalId, actor));
  }

  private Receipt erase(Handle handle, String externalId, String actor) {
    Contact contact =
        handle
            .attach(ContactStore.class)
            .find(externalId)
            .orElseThrow(() -> Problem.notFound("contact", externalId));
    ErasureStore store = handle.attach(ErasureStore.class);
    UUID id = Ids.next();
    Instant now = clock.instant();
    store.ask(id, externalId, actor, now);
    store.done(id, eraseOwn(store, contact), now);
    Audit.record(handle, now, actor, "contact.erase", id);
    return receipt(store, id);
  }

  private static int eraseOwn(ErasureStore store, Contact contact) {
    List<String> addresses =
        Stream.of(contact.email(), contact.phone(), contact.lineUserId())
            .flatMap(java.util.Optional::stream)
            .toList();
    store.sealSuppressed(addresses);
    return store.deleteCaught(addresses)
        + store.deleteSuppressed(addresses)
        + store.deleteEarlierAnswers(contact.externalId())
        + store.unname(contact.externalId())
        + store.deleteContact(contact.externalId());
  }

  Receipt receipt(UUID workspace, UUID id) {
    return database.inWorkspace(
        workspace, handle -> receipt(handle.attach(ErasureStore.class), id));
  }

  private static Receipt receipt(ErasureStore store, UUID id) {
    ErasureStore.Asked asked = store.find(id).orElseThrow(() -> Problem.notFound("erasure", id));
    return Receipt.of(asked, store.steps(id));
  }

  /** Erases those who asked for it themselves, in all workspaces; how many they were. */
  public int eraseAsked() {
    return database.workspaces().stream()
        .mapToInt(workspace -> database.inWorkspace(workspace, this::eraseAsked))
        .sum();
  }

  private int eraseAsked(Handle handle) {
    ErasureStore store = handle.attach(ErasureStore.class);
    List<ErasureStore.Asked> asked = store.open();
    for (ErasureStore.Asked one : asked) {
      Instant now = clock.instant();
      int erased =
          one.contact()
              .flatMap(key -> handle.attach(ContactStore.class).find(key))
              .map(contact -> eraseOwn(store, contact))
              .orElse(0);
      store.done(one.id(), erased, now);
      Audit.record(handle, now, CUSTOMER, "contact.erase", one.id());
    }
    return asked.size();
  }

  /** Forgets the keys of those who are erased everywhere; how many they were. */
  public int finish() {
    return database.workspaces().stream()
        .mapToInt(
            workspace ->
                database.inWorkspace(
                    workspace, handle -> handle.attach(ErasureStore.class).finish()))
        .sum();
  }
}
