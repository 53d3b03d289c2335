package koe.dashboard.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  FollowUpView get(Caller caller, UUID id) {
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

  UUID create(Caller caller, JsonBody body) {
    Instant now = clock.instant();
    FollowUpRequest request = FollowUpRequest.read(body, caller.account());
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          FollowUpStore store = handle.attach(FollowUpStore.class);
          FollowUp task = request.toTask(Ids.next(), request.origin(store), now);
          requirePerson(store, task.assignee());
          store.add(task);
          record(handle, task.id(), caller.name(), Event.CREATED, "");
          return task.id();
        });
  }

  void change(Caller caller, UUID id, @Nullable String ifMatch, JsonBody body) {
    FollowUpChange change = new FollowUpChange(body, caller.account());
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          FollowUpStore store = handle.attach(FollowUpStore.class);
          FollowUp before = store.lock(id).orElseThrow(() -> Problem.notFound("task", id));
          Revision.check(ifMatch, before.revision());
          FollowUp after = change.applyTo(before, clock.instant());
          var differences = FollowUpChange.differences(before, after);
          if (differences.isEmpty()) {
            return;
          }
          if (differences.has("assignee")) {
            requirePerson(store, after.assignee());
          }
          store.change(after);
          record(handle, id, caller.name(), Event.CHANGED, Json.write(differences));
        });
  }

  private static void requirePerson(FollowUpStore store, Optional<UUID> assignee) {
    if (assignee.isPresent() && store.person(assignee.get()).isEmpty()) {
      throw Problem.invalid("/assignee", "there is no such account");
    }
  }

  /** Adds what a person has to say; a contact is a note on a talk with the customer. */
  UUID note(Caller caller, UUID id, String kind, String text) {
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          if (handle.attach(FollowUpStore.class).find(id).isEmpty()) {
            throw Problem.notFound("task", id);
          }
          return record(handle, id, caller.name(), kind, text);
        });
  }

  private UUID record(Handle handle, UUID task, String by, String kind, String text) {
    UUID id = Ids.next();
    new Chronicle(handle).record(new Event(id, task, clock.instant(), by, kind, text));
    return id;
  }
}
