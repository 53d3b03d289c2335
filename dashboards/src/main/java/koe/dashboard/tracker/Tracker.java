package koe.dashboard.tracker;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a product team keeps its issues.
 *
 * @param url the address of its API, without what all calls share
 * @param project the repository, project or team that issues are made in
 * @param account whose token it is, where the tracker asks for that
 * @param token sealed
 * @param secret what it signs with when it calls back, sealed
 */
public record Tracker(
    String key,
    String kind,
    String url,
    String project,
    Optional<String> account,
    byte[] token,
    byte[] secret,
    int revision,
    Instant createdAt,
    Instant updatedAt) {}
