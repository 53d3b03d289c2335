package koe.dashboard.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.notification.Notifications;
import koe.dashboard.notification.Recipients;
import koe.kernel.db.Ids;
import org.jdbi.v3.core.Handle;

/**
 * Makes of a response what a rule asks for, once: a task of its own, a part of the task that its
 * customer has already, a part of the day's gathered rest, or nothing, to see what following up is
 * worth.
 */
record Dispatch(
    Handle handle, Rule rule, RuleAction then, ResponseFacts facts, ZoneId zone, Instant now) {

  static final String ACTOR = "Koe";

  void make() {
    if (store().isNoted(rule.key(), facts.id())) {
      return;
    }
    if (HoldOut.holds(rule.key(), facts, then.sharing().holdOut().orElse(0.0))) {
      note(Optional.empty());
      return;
    }
    Optional<UUID> open = openOfCustomer();
    if (open.isPresent()) {
      join(open.get());
    } else if (isFull()) {
      join(store().digest(rule.key(), today()).orElseGet(this::digest));
    } else {
      note(Optional.of(add(rule.name(), facts.response().contact(), Optional.empty())));
    }
  }

  private DispatchStore store() {
    return handle.attach(DispatchStore.class);
  }

  private Optional<UUID> openOfCustomer() {
    return facts
        .response()
        .contact()
        .filter(contact -> then.sharing().groups())
        .flatMap(contact -> store().openOf(contact, rule.key(), Status.OPEN));
  }

  private boolean isFull() {
    return then.sharing()
        .dailyCap()
        .filter(cap -> store().madeSince(rule.key(), today().atStartOfDay(zone).toInstant()) >= cap)
        .isPresent();
  }

  private LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  private UUID digest() {
    return add(rule.name() + " +", Optional.empty(), Optional.of(today()));
  }

  private void join(UUID task) {
    note(Optional.of(task));
    FollowUpStore tasks = handle.attach(FollowUpStore.class);
    tasks.oneMore(task);
    new Chronicle(handle).record(Event.of(task, now, ACTOR, Event.JOINED, facts.id().toString()));
  }

  private void note(Optional<UUID> task) {
    store().note(rule.key(), facts.id(), task, facts.response().contact(), now);
  }

  private UUID add(String title, Optional<String> contact, Optional<LocalDate> day) {
    FollowUpStore tasks = handle.attach(FollowUpStore.class);
    Ownership.Owner owner = new Ownership(handle, then, facts).owner();
    boolean own = day.isEmpty();
    TaskClock clock = TaskClock.of(handle, owner.team(), now);
    FollowUp task =
        new FollowUp(
            Ids.next(),
            Optional.of(facts.id()).filter(id -> own),
            Optional.of(facts.response().survey()).filter(id -> own),
            contact,
            Optional.of(rule.key()),
            title,
            (owner.assignee().isPresent() ? Status.ASSIGNED : Status.NEW).word(),
            owner.assignee(),
            owner.team(),
            then.priority(),
            then.dueIn().map(clock::due),
            Optional.empty(),
            Optional.empty(),
            own ? Course.begun() : Course.gathering(),
            1,
            now,
            now);
    tasks.add(clock.escalating(task), day);
    new Chronicle(handle).record(Event.of(task.id(), now, ACTOR, Event.CREATED, rule.name()));
    then.toNotify()
        .map(Recipients::of)
        .ifPresent(it -> Notifications.queue(handle, task.id(), it, now));
    return task.id();
  }
}
