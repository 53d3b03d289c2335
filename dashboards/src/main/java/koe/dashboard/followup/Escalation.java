package koe.dashboard.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.notification.Notifications;
import koe.dashboard.notification.Recipients;
import koe.dashboard.team.Level;
import koe.dashboard.team.TeamStore;
import koe.kernel.db.Database;
import org.jdbi.v3.core.Handle;

/** Gives what is late to the next owner, once for each level that the team has. */
@Singleton
public class Escalation {

  private static final int AT_ONCE = 100;

  private final Database database;
  private final Clock clock;

  @Inject
  public Escalation(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One round through all workspaces; how many tasks went on. */
  public int run() {
    return database.workspaces().stream().mapToInt(this::run).sum();
  }

  int run(UUID workspace) {
    return database.inWorkspace(workspace, this::escalate);
  }

  private int escalate(Handle handle) {
    Instant now = clock.instant();
    List<FollowUp> late = handle.attach(ClockStore.class).late(now, Status.OPEN, AT_ONCE);
    late.forEach(task -> escalate(handle, task, now));
    return late.size();
  }

  private static void escalate(Handle handle, FollowUp task, Instant now) {
    TaskClock clock = TaskClock.of(handle, task.team(), now);
    int reached = task.course().escalations() + 1;
    Optional<Level> level = clock.level(reached - 1);
    Optional<UUID> next =
        level.map(Level::to).filter(id -> handle.attach(TeamStore.class).takesTasks(id));
    FollowUp given = next.map(to -> task.givenTo(to, now)).orElse(task);
    FollowUp after =
        clock.escalating(given.with(given.course().escalating(reached, Optional.empty())));
    handle.attach(FollowUpStore.class).change(after);
    new Chronicle(handle)
        .record(Event.of(task.id(), now, Dispatch.ACTOR, Event.ESCALATED, String.valueOf(reached)));
    next.flatMap(handle.attach(TeamStore.class)::email)
        .map(Recipients::of)
        .ifPresent(who -> Notifications.queue(handle, task.id(), who, now));
  }
}
