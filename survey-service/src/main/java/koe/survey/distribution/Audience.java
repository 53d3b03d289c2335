package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import koe.survey.segment.SegmentMembers;
import org.jdbi.v3.core.Handle;

/** The people a distribution is meant for, with what the send gate must know of each. */
final class Audience {

  static final int BATCH = 500;

  /** A person and what is known of them. */
  record Member(Contact contact, SendGate.Candidate candidate) {}

  /**
   * Some of the people.
   *
   * @param mark where the next batch begins
   * @param last true if there is no other batch
   */
  record Batch(List<Contact> people, UUID mark, boolean last) {}

  private final Distribution distribution;
  private final ContactPolicy policy;
  private final Instant now;
  private final Optional<SegmentMembers> segment;

  Audience(
      Distribution distribution,
      ContactPolicy policy,
      Instant now,
      Optional<SegmentMembers> segment) {
    this.distribution = distribution;
    this.policy = policy;
    this.now = now;
    this.segment = segment;
  }

  /** The next people in the order of their ids. */
  Batch after(Handle handle, UUID after) {
    ContactStore contacts = handle.attach(ContactStore.class);
    JsonNode named = distribution.request().path("audience").path("contacts");
    List<Contact> lookedAt =
        named.isArray()
            ? contacts.namedAfter(keys(named), after, BATCH)
            : contacts.after(after, BATCH);
    List<Contact> people = segment.map(members -> members.among(handle, lookedAt)).orElse(lookedAt);
    UUID mark = lookedAt.isEmpty() ? after : lookedAt.get(lookedAt.size() - 1).id();
    return new Batch(people, mark, lookedAt.size() < BATCH);
  }

  private static List<String> keys(JsonNode named) {
    List<String> keys = new ArrayList<>();
    named.forEach(key -> keys.add(key.asText()));
    return keys;
  }

  List<Member> members(Handle handle, List<Contact> contacts) {
    List<UUID> ids = contacts.stream().map(Contact::id).toList();
    DistributionStore store = handle.attach(DistributionStore.class);
    Instant since = now.minus(Duration.ofDays(policy.perDays()));
    Map<UUID, DistributionStore.History> history =
        store.history(ids, distribution.id(), since).stream()
            .collect(Collectors.toMap(DistributionStore.History::contact, Function.identity()));
    Map<UUID, Boolean> consents =
        handle.attach(ContactStore.class).consents(ids).stream()
            .filter(consent -> consent.channel().equals(distribution.channel()))
            .collect(
                Collectors.toMap(ContactStore.Consent::contact, ContactStore.Consent::granted));
    Set<String> suppressed = suppressed(store, contacts);
    return contacts.stream()
        .map(contact -> new Member(contact, candidate(contact, history, consents, suppressed)))
        .toList();
  }

  private Set<String> suppressed(DistributionStore store, List<Contact> contacts) {
    List<String> addresses =
        contacts.stream()
            .flatMap(contact -> contact.address(distribution.channel()).stream())
            .toList();
    return new HashSet<>(store.suppressed(distribution.channel(), addresses));
  }

  private SendGate.Candidate candidate(
      Contact contact,
      Map<UUID, DistributionStore.History> history,
      Map<UUID, Boolean> consents,
      Set<String> suppressed) {
    DistributionStore.History before = history.get(contact.id());
    return new SendGate.Candidate(
        contact.id(),
        contact.address(distribution.channel()),
        contact.address(distribution.channel()).map(suppressed::contains).orElse(false),
        Optional.ofNullable(consents.get(contact.id())),
        before == null ? 0 : before.recent(),
        before == null ? Optional.empty() : Optional.of(before.last()));
  }
}
