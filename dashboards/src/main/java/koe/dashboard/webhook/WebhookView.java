package koe.dashboard.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A webhook as the API shows it.
 *
 * @param secret only where it was just made
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WebhookView(
    String key,
    String url,
    List<String> events,
    boolean enabled,
    Optional<String> disabledReason,
    Optional<String> secret,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int revision) {

  static WebhookView of(Webhook webhook, Optional<WebhookSecret> secret) {
    return new WebhookView(
        webhook.key(),
        webhook.url(),
        webhook.events(),
        webhook.enabled(),
        webhook.disabledReason(),
        secret.map(WebhookSecret::text),
        webhook.createdAt(),
        webhook.updatedAt(),
        webhook.revision());
  }
}
