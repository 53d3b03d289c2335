package koe.dashboard.backlog;

import java.util.Optional;
import java.util.UUID;

/** Which insights are asked for; what is empty does not matter. */
public record BacklogQuery(Optional<UUID> after, Optional<String> theme, Optional<String> status) {}
