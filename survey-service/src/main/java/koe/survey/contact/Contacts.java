package koe.survey.contact;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import org.jdbi.v3.core.Handle;

/** Keeps contacts and the ledger of their consents. */
@Singleton
public class Contacts {

  private final Database database;
  private final Clock clock;

  @Inject
  public Contacts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void put(UUID workspace, ContactEntry entry) {
    putAll(workspace, List.of(entry));
  }

  /** Adds or changes contacts, and adds to the ledger what is new of their consents. */
  void putAll(UUID workspace, List<ContactEntry> entries) {
    Instant now = clock.instant();
    // Once each, because one statement cannot change a row twice; in order, against deadlocks.
    Map<String, ContactEntry> newest = new TreeMap<>();
    entries.forEach(entry -> newest.put(entry.externalId(), entry));
    List<UUID> ids = Stream.generate(Ids::next).limit(newest.size()).toList();
    List<ContactStore.Given> given =
        entries.stream()
            .flatMap(
                entry ->
                    entry.consents().stream()
                        // Of several that have no moment of their own the last one holds.
                        .filter(
                            one ->
                                one.at().isPresent()
                                    || entry.equals(newest.get(entry.externalId())))
                        .map(one -> ContactStore.Given.of(Ids.next(), entry.externalId(), one)))
            .toList();
    database.useWorkspace(
        workspace,
        handle -> {
          ContactStore store = handle.attach(ContactStore.class);
          store.put(ids, List.copyOf(newest.values()), now);
          store.addConsents(given, now);
        });
  }

  Optional<ContactView> find(UUID workspace, String externalId) {
    return database.inWorkspace(
        workspace,
        handle -> {
          ContactStore store = handle.attach(ContactStore.class);
          return store
              .find(externalId)
              .map(found -> ContactView.of(found, store.consents(List.of(found.id()))));
        });
  }

  List<ContactView> list(UUID workspace, String words, String after, int limit) {
    return database.inWorkspace(
        workspace,
        handle -> {
          ContactStore store = handle.attach(ContactStore.class);
          return views(handle, store.list(words, after, limit));
        });
  }

  /** The contacts with their consents as they stand now. */
  public static List<ContactView> views(Handle handle, List<Contact> contacts) {
    Map<UUID, List<ContactStore.Consent>> consents =
        handle
            .attach(ContactStore.class)
            .consents(contacts.stream().map(Contact::id).toList())
            .stream()
            .collect(Collectors.groupingBy(ContactStore.Consent::contact));
    return contacts.stream()
        .map(one -> ContactView.of(one, consents.getOrDefault(one.id(), List.of())))
        .toList();
  }

  long count(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(ContactStore.class).count());
  }
}
