package koe.dashboard.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lets people make, take and work off follow-ups. Whatever happens stands in the history. */
@Singleton
public class FollowUps {

  private final Database database;
  private final Clock clock;

  @Inject
  public FollowUps(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The newest first, one more than the limit if there are more. */
  public List<FollowUpView> list(Caller caller, FollowUpQuery query, int limit) {
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          FollowUpStore store = handle.attach(FollowUpStore.class);
          List<FollowUp> found = store.list(query, Status.OPEN, clock.instant(), limit);
          List<Event> history = store.history(found.stream().map(FollowUp::id).toList());
          return found.stream().map(task -> view(task, history, caller)).toList();
        });
  }

  public FollowUpView get(Caller caller, UUID id) {
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          FollowUpStore store = handle.attach(FollowUpStore.class);
          FollowUp task = store.find(id).orElseThrow(() -> Problem.notFound("task", id));
          return view(task, store.history(List.of(id)), caller);
        });
  }

  private FollowUpView view(FollowUp task, List<Event> history, Caller caller) {
    return FollowUpView.of(task, history, clock.instant(), caller.seesIdentities());
  }

  /**
   * @param untitled the title where none is given
   */
  UUID create(Caller caller, JsonBody body, String untitled) {
    Instant now = clock.instant();
    FollowUpRequest request = FollowUpRequest.read(body, caller.account(), untitled);
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          FollowUpStore store = handle.attach(FollowUpStore.class);
          FollowUp asked = request.toTask(Ids.next(), request.origin(store), now);
          requirePerson(store, asked.assignee());
          FollowUp task = TaskClock.of(handle, asked.team(), now).escalating(asked);
          store.add(task, Optional.empty());
          record(handle, Event.of(task.id(), now, caller.name(), Event.CREATED, ""));
          return task.id();
        });
  }

  public void change(Caller caller, UUID id, @Nullable String ifMatch, JsonBody body) {
    FollowUpChange change = new FollowUpChange(body, caller.account());
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          FollowUpStore store = handle.attach(FollowUpStore.class);
          FollowUp before = store.lock(id).orElseThrow(() -> Problem.notFound("task", id));
          Revision.check(ifMatch, before.revision());
          Instant now = clock.instant();
          FollowUp wanted = change.applyTo(before, now);
          new RootCauses(handle).require(before, wanted);
          FollowUp after = TaskClock.of(handle, wanted.team(), now).after(before, wanted);
          var differences = FollowUpChange.differences(before, after);
          if (differences.isEmpty()) {
            return;
          }
          if (differences.has("assignee")) {
            requirePerson(store, after.assignee());
          }
          if (differences.has("duplicateOf")) {
            requireTask(store, after.course().duplicateOf());
          }
          store.change(after);
          record(handle, Event.of(id, now, caller.name(), Event.CHANGED, Json.write(differences)));
          if (before.state().isReopenedBy(after.state())) {
            record(handle, Event.of(id, now, caller.name(), Event.REOPENED, ""));
          }
          if (differences.has("status")) {
            String action = "task." + after.status();
            Audit.record(handle, now, caller.name(), action, id, change.reason());
          }
        });
  }

  private static void requirePerson(FollowUpStore store, Optional<UUID> assignee) {
    if (assignee.isPresent() && store.person(assignee.get()).isEmpty()) {
      throw Problem.invalid("/assignee", "there is no such account");
    }
  }

  private static void requireTask(FollowUpStore store, Optional<UUID> other) {
    if (other.isPresent() && !store.exists(other.get())) {
      throw Problem.invalid("/duplicateOf", "there is no such task");
    }
  }

  /** Adds what somebody has to say. */
  public UUID note(Caller caller, UUID id, String text) {
    return note(caller, id, Event.NOTE, text);
  }

  /** Adds what a person has to say; a contact is a note on a talk with the customer. */
  UUID note(Caller caller, UUID id, String kind, String text) {
    return note(caller, Event.of(id, clock.instant(), caller.name(), kind, text));
  }

  /** Notes that the customer was sought, how, and what came of it. */
  UUID attempt(
      Caller caller, UUID id, String text, Optional<String> channel, Optional<String> outcome) {
    return note(
        caller,
        new Event(
            Ids.next(), id, clock.instant(), caller.name(), Event.CONTACT, text, channel, outcome));
  }

  /** Whoever is sought for the first time was contacted, whether they were reached or not. */
  private UUID note(Caller caller, Event event) {
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          FollowUpStore store = handle.attach(FollowUpStore.class);
          FollowUp task =
              store.lock(event.task()).orElseThrow(() -> Problem.notFound("task", event.task()));
          if (event.kind().equals(Event.CONTACT)) {
            store.change(task.with(task.course().contacted(event.at())));
          }
          return record(handle, event);
        });
  }

  private static UUID record(Handle handle, Event event) {
    new Chronicle(handle).record(event);
    return event.id();
  }
}
