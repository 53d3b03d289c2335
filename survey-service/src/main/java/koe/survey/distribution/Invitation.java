package koe.survey.distribution;

import java.time.Instant;
import java.util.UUID;

/**
 * A person is asked to answer, by a link of their own.
 *
 * @param tokenHash SHA-256 of the token in the link
 * @param tokenSealed the token itself, readable with {@code koe.secret} only
 */
public record Invitation(
    UUID id,
    UUID distribution,
    UUID survey,
    UUID contact,
    String channel,
    String address,
    String language,
    byte[] tokenHash,
    byte[] tokenSealed,
    Instant dueAt,
    Instant createdAt,
    int attempts) {}
