package koe.dashboard.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import koe.dashboard.team.BusinessCalendar;
import koe.dashboard.team.Level;
import koe.dashboard.team.Team;
import koe.dashboard.team.TeamStore;
import org.jdbi.v3.core.Handle;

/**
 * What time does to a follow-up: it runs in the hours of its team, stands still while the customer
 * is waited for, and calls the next owner when it is over.
 */
record TaskClock(Optional<Team> team, Instant now) {

  static TaskClock of(Handle handle, Optional<String> team, Instant now) {
    return new TaskClock(team.flatMap(handle.attach(TeamStore.class)::find), now);
  }

  private BusinessCalendar calendar() {
    return team.map(Team::calendar).orElseGet(BusinessCalendar::always);
  }

  /** When so much of the team's time is over. */
  Instant due(Duration allowed) {
    return calendar().plus(now, allowed);
  }

  /** The task after a change, with what follows from it. */
  FollowUp after(FollowUp before, FollowUp changed) {
    FollowUp task = noted(before, changed);
    if (task.state() == Status.WAITING && before.state() != Status.WAITING) {
      task = task.with(task.course().waiting(Optional.of(now), task.course().paused()));
    } else if (task.state() != Status.WAITING && before.course().waitingSince().isPresent()) {
      task =
          goingOn(task, before.course().waitingSince().get(), !before.dueAt().equals(task.dueAt()));
    }
    return escalating(task);
  }

  private FollowUp noted(FollowUp before, FollowUp changed) {
    Course course = changed.course();
    Status state = changed.state();
    if (state == Status.CONTACTED) {
      course = course.contacted(now);
    }
    if (state == Status.RESOLVED && before.state() != Status.RESOLVED) {
      course = course.resolved(Optional.of(now), course.reopened());
    }
    if (before.state().isReopenedBy(state)) {
      course = course.resolved(Optional.empty(), course.reopened() + 1);
    }
    return changed.with(course);
  }

  /** The time that was left when the waiting began is left when it ends. */
  private FollowUp goingOn(FollowUp task, Instant since, boolean dueIsSet) {
    long waited = Math.max(0, Duration.between(since, now).toSeconds());
    FollowUp going =
        task.with(task.course().waiting(Optional.empty(), task.course().paused() + waited));
    Optional<Instant> late = task.dueAt().filter(due -> due.isAfter(since) && !dueIsSet);
    return late.map(due -> going.dueAt(due(calendar().between(since, due)))).orElse(going);
  }

  FollowUp escalating(FollowUp task) {
    int times = task.course().escalations();
    boolean running = task.state().isOpen() && task.state() != Status.WAITING;
    Optional<Instant> next =
        task.dueAt()
            .filter(due -> running)
            .flatMap(due -> level(times).map(level -> calendar().plus(due, level.after())));
    return task.with(task.course().escalating(times, next));
  }

  Optional<Level> level(int escalations) {
    return team.flatMap(one -> one.level(escalations));
  }
}
