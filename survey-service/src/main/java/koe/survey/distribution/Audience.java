package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import org.jdbi.v3.core.Handle;

/** The people a distribution is meant for, with what the send gate must know of each. */
final class Audience {

  static final int BATCH = 500;

  /** A person and what is known of them. */
  record Member(Contact contact, SendGate.Candidate candidate) {}

  private final Distribution distribution;
  private final ContactPolicy policy;
  private final Instant now;

  Audience(Distribution distribution, ContactPolicy policy, Instant now) {
    this.distribution = distribution;
    this.policy = policy;
    this.now = now;
  }

  /**
   * The next members in the order of their ids; fewer than a batch means that these are the last.
   */
  List<Contact> after(Handle handle, UUID after) {
    ContactStore contacts = handle.attach(ContactStore.class);
    JsonNode named = distribution.request().path("audience").path("contacts");
    if (!named.isArray()) {
      return contacts.after(after, BATCH);
    }
    List<String> ids = new ArrayList<>();
    named.forEach(id -> ids.add(id.asText()));
    return contacts.named(ids).stream()
        .filter(contact -> contact.id().compareTo(after) > 0)
        .limit(BATCH)
        .toList();
  }

  List<Member> members(Handle handle, List<Contact> contacts) {
    List<UUID> ids = contacts.stream().map(Contact::id).toList();
    DistributionStore store = handle.attach(DistributionStore.class);
    Instant since = now.minus(java.time.Duration.ofDays(policy.perDays()));
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
        java.util.Optional.ofNullable(consents.get(contact.id())),
        before == null ? 0 : before.recent(),
        before == null ? java.util.Optional.empty() : java.util.Optional.of(before.last()));
  }
}
