package koe.survey.contact;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    database.useWorkspace(workspace, handle -> put(handle, entry));
  }

  void putAll(UUID workspace, List<ContactEntry> entries) {
    database.useWorkspace(workspace, handle -> entries.forEach(entry -> put(handle, entry)));
  }

  private void put(Handle handle, ContactEntry entry) {
    ContactStore store = handle.attach(ContactStore.class);
    Instant now = clock.instant();
    Optional<UUID> changed =
        store.put(
            Ids.next(),
            now,
            entry.externalId(),
            entry.email(),
            entry.phone(),
            entry.lineUserId(),
            entry.name(),
            entry.language(),
            entry.timeZone(),
            entry.attributes());
    if (entry.consents().isEmpty()) {
      return;
    }
    UUID contact = changed.orElseGet(() -> store.find(entry.externalId()).orElseThrow().id());
    Map<String, ContactStore.Consent> known = newest(store, contact);
    for (ContactEntry.ConsentEntry consent : entry.consents()) {
      ContactStore.Consent last = known.get(consent.channel());
      boolean same =
          last != null
              && last.granted() == consent.granted()
              && consent.at().map(at -> at.equals(last.at())).orElse(true);
      if (!same) {
        store.addConsent(
            Ids.next(),
            contact,
            consent.channel(),
            consent.granted(),
            consent.at().orElse(now),
            consent.source());
      }
    }
  }

  private static Map<String, ContactStore.Consent> newest(ContactStore store, UUID contact) {
    return store.consents(List.of(contact)).stream()
        .collect(Collectors.toMap(ContactStore.Consent::channel, Function.identity()));
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
