package koe.dashboard.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One event on its way to one endpoint.
 *
 * @param status waiting, delivered or failed
 * @param answer the HTTP status that came back
 */
public record Delivery(
    UUID event,
    String type,
    Instant at,
    String status,
    int attempts,
    Instant dueAt,
    Optional<Instant> triedAt,
    Optional<Integer> answer,
    Optional<String> detail) {}
