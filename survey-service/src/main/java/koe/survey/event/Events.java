package koe.survey.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;

/** Keeps events with the customers they happened to. */
@Singleton
public class Events {

  private final Database database;
  private final Clock clock;

  @Inject
  public Events(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps the events in order.
   *
   * @return for each its id, or nothing if the customer is not known
   */
  List<Optional<UUID>> add(UUID workspace, List<EventEntry> entries) {
    return database.inWorkspace(
        workspace,
        handle -> {
          Map<String, Contact> contacts =
              handle
                  .attach(ContactStore.class)
                  .named(entries.stream().map(EventEntry::contact).distinct().toList())
                  .stream()
                  .collect(Collectors.toMap(Contact::externalId, Function.identity()));
          EventStore store = handle.attach(EventStore.class);
          return entries.stream()
              .map(
                  entry ->
                      Optional.ofNullable(contacts.get(entry.contact()))
                          .map(contact -> add(store, contact, entry)))
              .toList();
        });
  }

  private UUID add(EventStore store, Contact contact, EventEntry entry) {
    UUID id = Ids.next();
    store.add(
        id,
        contact.id(),
        entry.type(),
        entry.at().orElseThrow(),
        entry.amount(),
        entry.currency(),
        entry.attributes(),
        clock.instant());
    return id;
  }
}
