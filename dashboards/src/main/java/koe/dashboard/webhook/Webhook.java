package koe.dashboard.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint that is told what happens.
 *
 * @param events types such as {@code response.completed}, or {@code task.*} for all of a kind
 * @param secret sealed
 * @param earlierSecret sealed; signs as well until {@code earlierUntil}
 * @param disabledReason why Koe switched it off itself
 */
public record Webhook(
    String key,
    String url,
    List<String> events,
    byte[] secret,
    Optional<byte[]> earlierSecret,
    Optional<Instant> earlierUntil,
    boolean enabled,
    Optional<String> disabledReason,
    int revision,
    Instant createdAt,
    Instant updatedAt) {}
