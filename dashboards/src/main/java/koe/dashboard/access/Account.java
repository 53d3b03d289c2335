package koe.dashboard.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who may sign in.
 *
 * @param team the group that follow-up tasks are given to
 */
public record Account(
    UUID id,
    String email,
    String name,
    List<String> roles,
    Optional<String> team,
    Instant createdAt,
    Optional<Instant> disabledAt) {}
