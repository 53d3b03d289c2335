package koe.dashboard.followup;

import java.util.Optional;
import java.util.UUID;

/** Which follow-ups are asked for; what is empty does not matter. */
public record FollowUpQuery(
    Optional<UUID> before,
    Optional<String> status,
    Optional<UUID> assignee,
    Optional<String> team,
    Optional<Boolean> overdue,
    Optional<Boolean> open) {}
