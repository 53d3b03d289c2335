package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** What somebody wants to be different about a follow-up. */
final class FollowUpChange {

  private static final int LONGEST = 4_000;

  private final JsonBody body;
  private final Optional<UUID> own;

  /**
   * @param own the account of the caller, whom {@code "me"} stands for
   */
  FollowUpChange(JsonBody body, Optional<UUID> own) {
    this.body =
        body.only(
            "title",
            "status",
            "assignee",
            "team",
            "priority",
            "dueAt",
            "rootCause",
            "action",
            "duplicateOf");
    this.own = own;
  }

  /**
   * The task as it would be.
   *
   * @throws Problem 422 for what is not valid, 409 for a state that cannot follow
   */
  FollowUp applyTo(FollowUp task, Instant now) {
    Optional<UUID> assignee = named("assignee") ? assignee() : task.assignee();
    FollowUp changed =
        new FollowUp(
            task.id(),
            task.response(),
            task.survey(),
            task.contact(),
            task.rule(),
            named("title") ? body.text("title", 500) : task.title(),
            status(task, assignee).word(),
            assignee,
            named("team") ? filled("team", 200) : task.team(),
            body.oneOf("priority", Priority.WORDS).orElse(task.priority()),
            named("dueAt") ? body.moment("dueAt") : task.dueAt(),
            named("rootCause") ? filled("rootCause", LONGEST) : task.rootCause(),
            named("action") ? filled("action", LONGEST) : task.action(),
            task.course()
                .repeating(named("duplicateOf") ? other(task) : task.course().duplicateOf()),
            task.revision() + 1,
            task.createdAt(),
            now);
    body.orRefuse();
    requireTransition(task.state(), changed);
    return changed;
  }

  private boolean named(String key) {
    return body.node().has(key);
  }

  private Optional<String> filled(String key, int most) {
    return body.optionalText(key, most).map(String::strip).filter(text -> !text.isEmpty());
  }

  private Optional<UUID> assignee() {
    Optional<String> text = body.optionalText("assignee", 40);
    if (!text.equals(Optional.of("me"))) {
      return body.id("assignee");
    }
    if (own.isEmpty()) {
      body.complain("assignee", "an API token is nobody; name an account");
    }
    return own;
  }

  private Optional<UUID> other(FollowUp task) {
    Optional<UUID> other = body.id("duplicateOf");
    if (other.equals(Optional.of(task.id()))) {
      body.complain("duplicateOf", "a task does not repeat itself");
    }
    return other;
  }

  /** Who gives a new task to somebody has assigned it, also without saying so. */
  private Status status(FollowUp task, Optional<UUID> assignee) {
    Optional<Status> wanted = body.oneOf("status", Status.WORDS).flatMap(Status::of);
    if (wanted.isPresent()) {
      return wanted.get();
    }
    if (task.state() == Status.NEW && assignee.isPresent()) {
      return Status.ASSIGNED;
    }
    return task.state() == Status.ASSIGNED && assignee.isEmpty() ? Status.NEW : task.state();
  }

  private static void requireTransition(Status from, FollowUp changed) {
    Status to = changed.state();
    if (!from.mayBecome(to)) {
      throw Problem.conflict(
          "wrong-state", "A task that is " + from.word() + " cannot become " + to.word() + ".");
    }
    List<Problem.Detail> missing = new ArrayList<>();
    if (to == Status.RESOLVED && changed.rootCause().isEmpty()) {
      missing.add(new Problem.Detail("/rootCause", "a resolved task tells why it happened"));
    }
    if (to == Status.RESOLVED && changed.action().isEmpty()) {
      missing.add(new Problem.Detail("/action", "a resolved task tells what was done"));
    }
    if (to == Status.ASSIGNED && changed.assignee().isEmpty()) {
      missing.add(new Problem.Detail("/assignee", "an assigned task has somebody"));
    }
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
  }

  /** The fields that differ, with what they were and are; for the history. */
  static ObjectNode differences(FollowUp before, FollowUp after) {
    ObjectNode changes = Json.object();
    put(changes, "status", before.status(), after.status());
    put(changes, "title", before.title(), after.title());
    put(changes, "priority", before.priority(), after.priority());
    put(changes, "assignee", text(before.assignee()), text(after.assignee()));
    put(changes, "team", text(before.team()), text(after.team()));
    put(changes, "dueAt", text(before.dueAt()), text(after.dueAt()));
    put(changes, "rootCause", text(before.rootCause()), text(after.rootCause()));
    put(changes, "action", text(before.action()), text(after.action()));
    put(
        changes,
        "duplicateOf",
        text(before.course().duplicateOf()),
        text(after.course().duplicateOf()));
    return changes;
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static void put(ObjectNode changes, String field, String before, String after) {
    if (!before.equals(after)) {
      changes.putObject(field).put("from", before).put("to", after);
    }
  }
}
