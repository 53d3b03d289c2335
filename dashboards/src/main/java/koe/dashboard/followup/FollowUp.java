package koe.dashboard.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
    int revision,
    Instant createdAt,
    Instant updatedAt) {

  public Status state() {
    return Status.of(status).orElseThrow();
  }

  /** True if there is still something to do and the time for it is over. */
  public boolean isOverdue(Instant now) {
    return state().isOpen() && dueAt.map(due -> due.isBefore(now)).orElse(false);
  }
}
