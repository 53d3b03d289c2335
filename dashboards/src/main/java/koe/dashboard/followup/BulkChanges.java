package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.jdbi.v3.core.Handle;

/** Changes many follow-ups at once, and takes that back if nobody went on from there. */
@Singleton
public class BulkChanges {

  private final Database database;
  private final FollowUps followUps;
  private final Clock clock;

  @Inject
  public BulkChanges(Database database, FollowUps followUps, Clock clock) {
    this.database = database;
    this.followUps = followUps;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param refused how many could not be changed so, or were changed by somebody else since
   */
  public record Outcome(UUID id, int changed, int refused, boolean undone) {}

  /** Changes each of them alike; one that cannot be changed so is left as it is. */
  UUID change(Caller caller, List<UUID> tasks, ObjectNode wanted) {
    ArrayNode changed = Json.mapper().createArrayNode();
    int refused = 0;
    for (UUID task : tasks.stream().distinct().toList()) {
      try {
        FollowUp before = find(caller, task);
        followUps.change(caller, task, null, JsonBody.of(wanted.deepCopy()));
        FollowUp after = find(caller, task);
        if (after.revision() != before.revision()) {
          changed.add(kept(before, after));
        }
      } catch (Problem cannot) {
        refused++;
      }
    }
    UUID id = Ids.next();
    int left = refused;
    database.useWorkspace(
        caller.workspace(),
        handle ->
            handle.attach(BulkStore.class).keep(id, caller.name(), clock.instant(), left, changed));
    return id;
  }

  private FollowUp find(Caller caller, UUID task) {
    return database
        .inWorkspace(caller.workspace(), handle -> handle.attach(FollowUpStore.class).find(task))
        .orElseThrow(() -> Problem.notFound("task", task));
  }

  private static ObjectNode kept(FollowUp before, FollowUp after) {
    return Json.object()
        .put("task", before.id().toString())
        .put("revision", after.revision())
        .put("status", before.status())
        .put("assignee", before.assignee().map(UUID::toString).orElse(""))
        .put("priority", before.priority());
  }

  Optional<Outcome> outcome(Caller caller, UUID id) {
    return database
        .inWorkspace(caller.workspace(), handle -> handle.attach(BulkStore.class).find(id))
        .map(
            kept ->
                new Outcome(
                    kept.id(), kept.tasks().size(), kept.refused(), kept.undoneAt().isPresent()));
  }

  /** Takes a change back, of those tasks that are as it left them. */
  void undo(Caller caller, UUID id) {
    Instant now = clock.instant();
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          BulkStore store = handle.attach(BulkStore.class);
          BulkStore.Kept kept = store.find(id).orElseThrow(() -> Problem.notFound("change", id));
          if (store.undo(id, now) == 1) {
            kept.tasks().forEach(task -> back(handle, caller, task, now));
            Audit.record(handle, now, caller.name(), "tasks.undo", id);
          }
        });
  }

  private static void back(Handle handle, Caller caller, JsonNode kept, Instant now) {
    FollowUpStore store = handle.attach(FollowUpStore.class);
    UUID id = UUID.fromString(kept.path("task").asText());
    Optional<FollowUp> found =
        store.lock(id).filter(task -> task.revision() == kept.path("revision").asInt());
    if (found.isEmpty()) {
      return;
    }
    FollowUp changed = found.get();
    FollowUp after =
        TaskClock.of(handle, changed.team(), now).undone(changed, before(changed, kept, now));
    store.change(after);
    String differences = Json.write(FollowUpChange.differences(changed, after));
    new Chronicle(handle).record(Event.of(id, now, caller.name(), Event.CHANGED, differences));
  }

  private static FollowUp before(FollowUp changed, JsonNode kept, Instant now) {
    String assignee = kept.path("assignee").asText();
    return new FollowUp(
        changed.id(),
        changed.response(),
        changed.survey(),
        changed.contact(),
        changed.rule(),
        changed.title(),
        kept.path("status").asText(),
        assignee.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(assignee)),
        changed.team(),
        kept.path("priority").asText(),
        changed.dueAt(),
        changed.rootCause(),
        changed.action(),
        changed.course(),
        changed.revision() + 1,
        changed.createdAt(),
        now);
  }
}
