package koe.dashboard.followup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.json.Json;

/** A follow-up as the API shows it. */
public record FollowUpView(
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
    boolean overdue,
    Optional<String> rootCause,
    Optional<String> action,
    Optional<Instant> waitingSince,
    long pausedSeconds,
    Optional<Instant> firstContactAt,
    Optional<Instant> resolvedAt,
    int reopened,
    int escalations,
    Optional<UUID> duplicateOf,
    int responses,
    Instant createdAt,
    Instant updatedAt,
    List<Happened> history,
    @JsonIgnore int revision) {

  /**
   * An entry of the history.
   *
   * @param text what a person noted
   * @param changes the fields that were changed, with what they were and are
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Happened(
      UUID id,
      Instant at,
      String by,
      String kind,
      Optional<String> text,
      Optional<JsonNode> changes,
      Optional<String> channel,
      Optional<String> outcome) {

    static Happened of(Event event) {
      boolean changed = event.kind().equals(Event.CHANGED);
      return new Happened(
          event.id(),
          event.at(),
          event.by(),
          event.kind(),
          changed ? Optional.empty() : Optional.of(event.text()),
          changed ? Optional.of(Json.read(event.text())) : Optional.empty(),
          event.channel(),
          event.outcome());
    }
  }

  /**
   * @param identities true if the caller may see who the customer is; notes may tell it, too
   */
  static FollowUpView of(FollowUp task, List<Event> history, Instant now, boolean identities) {
    return new FollowUpView(
        task.id(),
        task.response(),
        task.survey(),
        identities ? task.contact() : Optional.empty(),
        task.rule(),
        identities || task.rule().isPresent() ? task.title() : "",
        task.status(),
        task.assignee(),
        task.team(),
        task.priority(),
        task.dueAt(),
        task.isOverdue(now),
        identities ? task.rootCause() : Optional.empty(),
        identities ? task.action() : Optional.empty(),
        task.course().waitingSince(),
        task.course().paused(),
        task.course().firstContactAt(),
        task.course().resolvedAt(),
        task.course().reopened(),
        task.course().escalations(),
        task.course().duplicateOf(),
        task.course().responses(),
        task.createdAt(),
        task.updatedAt(),
        history.stream()
            .filter(event -> event.task().equals(task.id()))
            .filter(event -> identities || event.kind().equals(Event.CREATED))
            .map(Happened::of)
            .toList(),
        task.revision());
  }
}
