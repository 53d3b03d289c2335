package koe.dashboard.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** A follow-up that a person asks for. */
record FollowUpRequest(
    String title,
    Optional<UUID> response,
    Optional<String> contact,
    Optional<UUID> assignee,
    Optional<String> team,
    String priority,
    Optional<Instant> dueAt) {

  /**
   * @param own the caller's account, whom "me" means
   * @param untitled the title of a task that has none, but is of a response or a customer
   */
  static FollowUpRequest read(JsonBody body, Optional<UUID> own, String untitled) {
    body.only("title", "response", "contact", "assignee", "team", "priority", "dueAt");
    boolean me = body.optionalText("assignee", 40).equals(Optional.of("me")) && own.isPresent();
    boolean isNamed = body.has("title") || !(body.has("response") || body.has("contact"));
    FollowUpRequest request =
        new FollowUpRequest(
            isNamed ? body.text("title", 500) : untitled,
            body.id("response"),
            body.optionalText("contact", 500),
            me ? own : body.id("assignee"),
            body.optionalText("team", 200),
            body.oneOf("priority", Priority.WORDS).orElse(Priority.NORMAL.word()),
            body.moment("dueAt"));
    body.orRefuse();
    return request;
  }

  /** Where the response came from that is to be followed up. */
  Optional<FollowUpStore.Origin> origin(FollowUpStore store) {
    Optional<FollowUpStore.Origin> origin = response.flatMap(store::origin);
    if (response.isPresent() && origin.isEmpty()) {
      throw Problem.invalid("/response", "there is no such response");
    }
    return origin;
  }

  FollowUp toTask(UUID id, Optional<FollowUpStore.Origin> origin, Instant now) {
    return new FollowUp(
        id,
        response,
        origin.map(FollowUpStore.Origin::survey),
        contact.or(() -> origin.flatMap(FollowUpStore.Origin::contact)),
        Optional.empty(),
        title,
        (assignee.isPresent() ? Status.ASSIGNED : Status.NEW).word(),
        assignee,
        team,
        priority,
        dueAt,
        Optional.empty(),
        Optional.empty(),
        Course.begun(),
        1,
        now,
        now);
  }
}
