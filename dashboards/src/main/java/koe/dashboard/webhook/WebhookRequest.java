package koe.dashboard.webhook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.dashboard.outbound.Destination;
import koe.dashboard.outbound.Outbound;
import koe.kernel.web.JsonBody;

/** An endpoint that somebody names. */
record WebhookRequest(
    String url, List<String> events, Optional<WebhookSecret> secret, boolean enabled) {

  /** All that Koe tells, and all of a kind. */
  static final Set<String> EVENTS =
      Set.of(
          "*",
          "response.completed",
          "response.*",
          "feedback.analyzed",
          "feedback.*",
          "task.created",
          "task.updated",
          "task.noted",
          "task.*",
          "insight.updated",
          "insight.*",
          "survey.created",
          "survey.published",
          "survey.closed",
          "survey.reopened",
          "survey.archived",
          "survey.*",
          "contact.erased",
          "contact.*");

  static WebhookRequest read(JsonBody body, Outbound outbound) {
    body.only(
        "key", "url", "events", "secret", "enabled", "disabledReason", "createdAt", "updatedAt");
    String url = body.text("url", 2_000);
    checkUrl(body, url, outbound);
    List<String> events = body.texts("events", 50).stream().distinct().toList();
    if (events.isEmpty()) {
      body.complain("events", "at least one event is needed");
    }
    for (String event : events) {
      if (!EVENTS.contains(event)) {
        body.complain("events", "there is no event " + event);
      }
    }
    Optional<String> secret = body.optionalText("secret", 200);
    if (secret.isPresent() && WebhookSecret.of(secret.get()).isEmpty()) {
      body.complain("secret", "whsec_ and 24 to 64 bytes in base64 are expected");
    }
    boolean enabled = body.flag("enabled").orElse(true);
    body.orRefuse();
    return new WebhookRequest(url, events, secret.flatMap(WebhookSecret::of), enabled);
  }

  private static void checkUrl(JsonBody body, String url, Outbound outbound) {
    try {
      if (!url.isBlank()) {
        outbound.check(url);
      }
    } catch (Destination.Refused refused) {
      body.complain("url", refused.reason());
    }
  }
}
