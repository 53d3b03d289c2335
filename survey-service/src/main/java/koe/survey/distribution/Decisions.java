package koe.survey.distribution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import koe.survey.segment.Portraits;
import org.jdbi.v3.core.Handle;

/** Asks the send gate about people, with all that it must know of each. */
final class Decisions {

  private final Handle handle;
  private final DistributionStore store;
  private final Distribution distribution;
  private final Schedule schedule;
  private final List<Variant> variants;
  private final String surveyName;
  private final ContactPolicy policy;
  private final Lot lot;
  private final Clock clock;
  private final Instant now;
  private final SendGate gate;

  /**
   * @param occasion the round or the event; empty where there is only one
   * @param clock tells the time in the workspace's zone
   */
  Decisions(Handle handle, Distribution distribution, String occasion, Clock clock) {
    this.handle = handle;
    this.store = handle.attach(DistributionStore.class);
    this.distribution = distribution;
    this.schedule = Schedule.of(distribution.request());
    this.variants = Variant.of(distribution.request());
    this.surveyName = store.surveyName(distribution.survey()).orElse("");
    this.policy =
        store
            .policy()
            .map(ContactPolicy::of)
            .orElse(ContactPolicy.NONE)
            .withPause(distribution.frequencyCapDays());
    this.lot = new Lot(distribution.id(), occasion);
    this.clock = clock;
    this.now = clock.instant();
    this.gate = gate();
  }

  private SendGate gate() {
    Optional<Quota> quota = Quota.of(distribution.request());
    return new SendGate(
        lot,
        now,
        distribution.isPromotional(),
        distribution.sample(),
        quota,
        quota.map(limit -> completes(store, distribution.id(), limit)).orElse(Map.of()));
  }

  static Map<String, Long> completes(DistributionStore store, UUID distribution, Quota quota) {
    return store.completes(distribution, quota.by().orElse("")).stream()
        .collect(
            Collectors.toMap(DistributionStore.Count::kind, DistributionStore.Count::n, Long::sum));
  }

  List<Decision> about(List<Contact> people) {
    List<UUID> ids = people.stream().map(Contact::id).toList();
    Instant since = now.minus(Duration.ofDays(policy.longestLook()));
    Map<UUID, List<Instant>> asked =
        store.asked(ids, since, distribution.id(), lot.occasion(), policy.remindersCount()).stream()
            .collect(
                Collectors.groupingBy(
                    DistributionStore.Asked::contact,
                    Collectors.mapping(DistributionStore.Asked::at, Collectors.toList())));
    Map<UUID, Boolean> consents =
        handle.attach(ContactStore.class).consents(ids).stream()
            .filter(consent -> consent.channel().equals(distribution.channel()))
            .collect(
                Collectors.toMap(ContactStore.Consent::contact, ContactStore.Consent::granted));
    Set<String> suppressed = suppressed(people);
    return people.stream()
        .map(
            contact ->
                decide(
                    new SendGate.Candidate(
                        contact.id(),
                        contact.address(distribution.channel()),
                        contact
                            .address(distribution.channel())
                            .map(suppressed::contains)
                            .orElse(false),
                        Optional.ofNullable(consents.get(contact.id())),
                        personal(contact),
                        asked.getOrDefault(contact.id(), List.of()),
                        gate.quota().map(quota -> quota.group(contact)).orElse(""),
                        due(contact)),
                    contact))
        .toList();
  }

  private Decision decide(SendGate.Candidate candidate, Contact contact) {
    return new Decision(
        contact,
        gate.objection(candidate)
            .or(() -> candidate.due().filter(schedule::isOver).map(late -> SendGate.Reason.ENDED)),
        candidate.due().orElse(now),
        lot.variant(contact.id(), variants));
  }

  private Set<String> suppressed(List<Contact> people) {
    List<String> addresses =
        people.stream()
            .map(contact -> contact.address(distribution.channel()))
            .flatMap(Optional::stream)
            .toList();
    return new HashSet<>(store.suppressed(distribution.channel(), addresses));
  }

  private ContactPolicy personal(Contact contact) {
    if (policy.exceptions().isEmpty()) {
      return policy;
    }
    ObjectNode person = Portraits.attributes(contact);
    person.put("survey", distribution.survey().toString());
    person.put("surveyName", surveyName);
    person.put("channel", distribution.channel());
    return policy.personal(person, clock);
  }

  private Optional<Instant> due(Contact contact) {
    Instant earliest = now;
    if (schedule.spread().isPresent()) {
      Duration whole = Duration.between(now, schedule.spread().get().after(now, clock.getZone()));
      earliest = now.plusSeconds((long) (whole.toSeconds() * lot.draw(contact.id(), "spread")));
    }
    return times(contact, schedule, lot.variant(contact.id(), variants), policy, clock.getZone())
        .next(earliest);
  }

  static SendTimes times(
      Contact contact,
      Schedule schedule,
      Optional<Variant> variant,
      ContactPolicy policy,
      ZoneId otherwise) {
    ZoneId zone = contact.timeZone().map(ZoneId::of).orElse(otherwise);
    return new SendTimes(
        zone,
        variant.flatMap(Variant::window).or(schedule::window),
        policy.quietHours(),
        schedule.skipHolidays());
  }
}
