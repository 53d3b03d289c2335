package koe.survey.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import org.jdbi.v3.core.Handle;

/** Goes through the contacts in the order of their ids and keeps those whom a filter accepts. */
public final class SegmentMembers {

  private static final JsonNode NOTHING = Json.object();

  private final SegmentFilter filter;
  private final Clock clock;

  /**
   * @param clock tells the time in the workspace's zone
   */
  public SegmentMembers(SegmentFilter filter, Clock clock) {
    this.filter = filter;
    this.clock = clock;
  }

  /** Some contacts that were looked at, and those among them who belong to the segment. */
  public record Batch(List<Contact> lookedAt, List<Contact> members) {

    public boolean isLast(int size) {
      return lookedAt.size() < size;
    }

    public UUID last(UUID before) {
      return lookedAt.isEmpty() ? before : lookedAt.get(lookedAt.size() - 1).id();
    }
  }

  public Batch after(Handle handle, UUID after, int size) {
    List<Contact> contacts = handle.attach(ContactStore.class).after(after, size);
    return new Batch(contacts, among(handle, contacts));
  }

  public List<Contact> among(Handle handle, List<Contact> contacts) {
    Map<UUID, JsonNode> portraits = new Portraits(clock).of(handle, contacts, filter);
    return contacts.stream()
        .filter(contact -> filter.accepts(portraits.getOrDefault(contact.id(), NOTHING), clock))
        .toList();
  }
}
