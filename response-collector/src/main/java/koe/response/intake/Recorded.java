package koe.response.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A response that is on disk.
 *
 * @param replayed true if it was there before
 */
public record Recorded(UUID id, Instant receivedAt, boolean replayed) {}
