package koe.survey.distribution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import koe.survey.event.Event;
import koe.survey.event.EventStore;
import org.jdbi.v3.core.Handle;

/**
 * Lets distributions follow events: each new event is held against those that wait for its type,
 * and when the delay is over the customer goes through the send gate like everybody.
 */
@Singleton
public class Triggers {

  private static final int BATCH = 200;

  private final Database database;
  private final Clock clock;
  private final Audiences audiences;
  private final Plan plan;

  @Inject
  Triggers(Database database, Clock clock, Audiences audiences, Plan plan) {
    this.database = database;
    this.clock = clock;
    this.audiences = audiences;
    this.plan = plan;
  }

  /** Looks at new events and at delays that are over, in all workspaces; how many there were. */
  public int follow() {
    return database.workspaces().stream()
        .mapToInt(
            workspace ->
                database.inWorkspace(
                    workspace, handle -> take(handle, workspace) + fire(handle, workspace)))
        .sum();
  }

  private int take(Handle handle, UUID workspace) {
    List<Event> events = handle.attach(EventStore.class).take(clock.instant(), BATCH);
    if (events.isEmpty()) {
      return 0;
    }
    TriggerStore store = handle.attach(TriggerStore.class);
    List<Distribution> waiting = store.waiting();
    for (Event event : events) {
      for (Distribution distribution : waiting) {
        Schedule schedule = Schedule.of(distribution.request());
        schedule
            .trigger()
            .filter(trigger -> matches(trigger, event, distribution, workspace))
            .ifPresent(
                trigger ->
                    store.add(
                        distribution.id(),
                        event.id(),
                        event.contact(),
                        due(trigger, event, workspace)));
      }
    }
    return events.size();
  }

  /** An event counts if it happened after the distribution was launched, whenever it is told. */
  private boolean matches(
      Schedule.Trigger trigger, Event event, Distribution distribution, UUID workspace) {
    if (!trigger.event().equals(event.type())
        || distribution.plannedAt().filter(begun -> !event.at().isBefore(begun)).isEmpty()) {
      return false;
    }
    ObjectNode seen = Json.object();
    event.amount().ifPresent(amount -> seen.put("amount", amount));
    event.currency().ifPresent(currency -> seen.put("currency", currency));
    seen.set("attributes", event.attributes());
    return trigger
        .filter()
        .map(filter -> filter.accepts(seen, audiences.local(workspace)))
        .orElse(true);
  }

  private Instant due(Schedule.Trigger trigger, Event event, UUID workspace) {
    return trigger
        .after()
        .map(delay -> delay.after(event.at(), audiences.local(workspace).getZone()))
        .orElse(event.at());
  }

  private int fire(Handle handle, UUID workspace) {
    List<TriggerStore.Trigger> due =
        handle.attach(TriggerStore.class).takeDue(clock.instant(), BATCH);
    for (TriggerStore.Trigger trigger : due) {
      Distribution distribution =
          handle.attach(DistributionStore.class).find(trigger.distribution()).orElseThrow();
      Audience audience = audiences.of(handle, workspace, distribution);
      List<Contact> people =
          handle.attach(ContactStore.class).withIds(List.of(trigger.contact())).stream()
              .filter(audience::mayHold)
              .toList();
      plan.write(
          handle,
          workspace,
          distribution,
          trigger.event().toString(),
          audience.among(handle, people));
    }
    return due.size();
  }
}
