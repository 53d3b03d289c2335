package koe.dashboard.export;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What goes into a file.
 *
 * @param identities true if it may tell who the customers are; comments that nobody has looked for
 *     names in are left out otherwise
 */
public record ExportQuery(
    Optional<UUID> survey, Optional<Instant> from, Optional<Instant> to, boolean identities) {}
