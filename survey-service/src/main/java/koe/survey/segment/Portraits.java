package koe.survey.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.survey.contact.Contact;
import koe.survey.event.EventStore;
import org.jdbi.v3.core.Handle;

/**
 * What a filter sees of customers: their attributes by name, {@code lastNps}, {@code lastCsat},
 * {@code lastCes}, {@code lastAnswered}, {@code answers.QUESTION}, and of their events {@code
 * events.TYPE.count}, {@code .amount}, {@code .first}, {@code .last} and {@code .daysSince}. Times
 * are days and hours of the clock's zone.
 */
public final class Portraits {

  private static final Set<String> OF_EVENTS = Set.of("events");
  private static final Set<String> OF_ANSWERS =
      Set.of("answers", "lastnps", "lastcsat", "lastces", "lastanswered");

  private final Clock clock;

  public Portraits(Clock clock) {
    this.clock = clock;
  }

  /** A portrait of each contact, with no more in it than the filter asks for. */
  public Map<UUID, JsonNode> of(Handle handle, List<Contact> contacts, SegmentFilter filter) {
    Map<String, ObjectNode> byKey = new HashMap<>();
    Map<UUID, ObjectNode> byId = new HashMap<>();
    for (Contact contact : contacts) {
      ObjectNode portrait = attributes(contact);
      byId.put(contact.id(), portrait);
      byKey.put(contact.externalId(), portrait);
    }
    if (filter.asksFor(OF_EVENTS)) {
      handle
          .attach(EventStore.class)
          .summaries(List.copyOf(byId.keySet()))
          .forEach(one -> known(byId, one.contact()).ifPresent(found -> events(found, one)));
    }
    if (filter.asksFor(OF_ANSWERS)) {
      handle
          .attach(SegmentStore.class)
          .earlier(List.copyOf(byKey.keySet()))
          .forEach(one -> known(byKey, one.contact()).ifPresent(found -> answers(found, one)));
    }
    return Map.copyOf(byId);
  }

  private static <K> Optional<ObjectNode> known(Map<K, ObjectNode> portraits, K key) {
    return Optional.ofNullable(portraits.get(key));
  }

  /** The object of a name; an attribute of the same name gives way to it. */
  private static ObjectNode inside(ObjectNode portrait, String name) {
    return portrait.get(name) instanceof ObjectNode known ? known : portrait.putObject(name);
  }

  private static ObjectNode attributes(Contact contact) {
    ObjectNode portrait = Json.object();
    contact.attributes().properties().forEach(one -> portrait.set(one.getKey(), one.getValue()));
    portrait.put("externalId", contact.externalId());
    contact.name().ifPresent(name -> portrait.put("name", name));
    contact.language().ifPresent(language -> portrait.put("language", language));
    contact.timeZone().ifPresent(zone -> portrait.put("timeZone", zone));
    portrait.put("hasEmail", contact.email().isPresent());
    portrait.put("hasPhone", contact.phone().isPresent());
    portrait.put("hasLine", contact.lineUserId().isPresent());
    return portrait;
  }

  private void events(ObjectNode portrait, EventStore.Summary summary) {
    ObjectNode one = inside(inside(portrait, "events"), summary.type());
    one.put("count", summary.count());
    summary.amount().ifPresent(amount -> one.put("amount", amount));
    one.put("first", local(summary.first()).toString());
    one.put("last", local(summary.last()).toString());
    one.put(
        "daysSince",
        ChronoUnit.DAYS.between(
            local(summary.last()).toLocalDate(), local(clock.instant()).toLocalDate()));
  }

  private void answers(ObjectNode portrait, SegmentStore.EarlierAnswer earlier) {
    ObjectNode answers = inside(portrait, "answers");
    earlier.answers().properties().forEach(one -> answers.set(one.getKey(), one.getValue()));
    earlier
        .scores()
        .properties()
        .forEach(
            score ->
                portrait.set(
                    "last"
                        + score.getKey().substring(0, 1).toUpperCase(Locale.ROOT)
                        + score.getKey().substring(1),
                    score.getValue()));
    portrait.put("lastAnswered", local(earlier.receivedAt()).toString());
  }

  private LocalDateTime local(Instant moment) {
    return ZonedDateTime.ofInstant(moment, clock.getZone()).toLocalDateTime();
  }
}
