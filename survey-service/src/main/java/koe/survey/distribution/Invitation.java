package koe.survey.distribution;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person is asked to answer, by a link of their own.
 *
 * @param occasion the round or the event for which; empty where there is only one
 * @param tokenHash SHA-256 of the token in the link
 * @param tokenSealed the token itself, readable with {@code koe.secret} only
 * @param reminder the number of the reminder that is meant; 0 is the invitation itself
 */
public record Invitation(
    UUID id,
    UUID distribution,
    UUID survey,
    UUID contact,
    String channel,
    String address,
    String language,
    String occasion,
    Optional<String> variant,
    byte[] tokenHash,
    byte[] tokenSealed,
    Instant dueAt,
    Instant createdAt,
    int attempts,
    int reminder) {}
