package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import koe.survey.segment.SegmentMembers;
import org.jdbi.v3.core.Handle;

/** The people a distribution is meant for. */
record Audience(Distribution distribution, Optional<SegmentMembers> segment) {

  private static final int BATCH = 500;

  /**
   * Some of the people.
   *
   * @param mark where the next batch begins
   * @param last true if there is no other batch
   */
  record Batch(List<Contact> people, UUID mark, boolean last) {}

  /** The next people in the order of their ids. */
  Batch after(Handle handle, UUID after) {
    ContactStore contacts = handle.attach(ContactStore.class);
    JsonNode named = distribution.request().path("audience").path("contacts");
    List<Contact> lookedAt =
        named.isArray()
            ? contacts.namedAfter(keys(named), after, BATCH)
            : contacts.after(after, BATCH);
    List<Contact> people = among(handle, lookedAt);
    UUID mark = lookedAt.isEmpty() ? after : lookedAt.get(lookedAt.size() - 1).id();
    return new Batch(people, mark, lookedAt.size() < BATCH);
  }

  /** Those of the people whom the distribution is meant for. */
  List<Contact> among(Handle handle, List<Contact> people) {
    return segment.map(members -> members.among(handle, people)).orElse(people);
  }

  /** True unless the distribution names its people and not this one. */
  boolean mayHold(Contact contact) {
    JsonNode named = distribution.request().path("audience").path("contacts");
    return !named.isArray() || keys(named).contains(contact.externalId());
  }

  private static List<String> keys(JsonNode named) {
    List<String> keys = new ArrayList<>();
    named.forEach(key -> keys.add(key.asText()));
    return keys;
  }
}
