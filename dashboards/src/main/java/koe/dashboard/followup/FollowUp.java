package koe.dashboard.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A task to get back to a customer.
 *
 * @param contact the customer's key in the company's own systems
 * @param rule the key of the rule that made it; empty if a person did
 * @param rootCause why it happened, known when it is resolved
 * @param action what was done about it, known when it is resolved
 */
public record FollowUp(
    UUID id,
    Optional<UUID> response,
    Optional<UUID> survey,
    Optional<String> contact,
    Optional<String> rule,
    String title,
    String status,
    Optional<UUID> assignee,
    Optional<String> team,
    String priority,
    Optional<Instant> dueAt,
    Optional<String> rootCause,
    Optional<String> action,
    @Nested Course course,
    int revision,
    Instant createdAt,
    Instant updatedAt) {

  public Status state() {
    return Status.of(status).orElseThrow();
  }

  /** True if there is still something to do and the time for it is over. */
  public boolean isOverdue(Instant now) {
    Instant running = course.waitingSince().orElse(now);
    return state().isOpen() && dueAt.map(due -> due.isBefore(running)).orElse(false);
  }

  FollowUp with(Course other) {
    return new FollowUp(
        id, response, survey, contact, rule, title, status, assignee, team, priority, dueAt,
        rootCause, action, other, revision, createdAt, updatedAt);
  }

  FollowUp dueAt(Instant other) {
    return new FollowUp(
        id,
        response,
        survey,
        contact,
        rule,
        title,
        status,
        assignee,
        team,
        priority,
        Optional.of(other),
        rootCause,
        action,
        course,
        revision,
        createdAt,
        updatedAt);
  }

  /** The same for somebody else, who is to see to it. */
  FollowUp givenTo(UUID other, Instant now) {
    return new FollowUp(
        id,
        response,
        survey,
        contact,
        rule,
        title,
        (state() == Status.NEW ? Status.ASSIGNED : state()).word(),
        Optional.of(other),
        team,
        priority,
        dueAt,
        rootCause,
        action,
        course,
        revision + 1,
        createdAt,
        now);
  }

  /** The same in another state. */
  FollowUp become(Status other, Instant now) {
    return new FollowUp(
        id,
        response,
        survey,
        contact,
        rule,
        title,
        other.word(),
        assignee,
        team,
        priority,
        dueAt,
        rootCause,
        action,
        course,
        revision + 1,
        createdAt,
        now);
  }
}
