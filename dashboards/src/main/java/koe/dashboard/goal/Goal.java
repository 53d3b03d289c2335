package koe.dashboard.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a metric is to be by a day.
 *
 * @param metric its word
 * @param segment the key of a segment whose customers count
 * @param target in points, as the metric is shown
 */
public record Goal(
    String key,
    String metric,
    Optional<UUID> survey,
    Optional<String> touchpoint,
    Optional<String> segment,
    BigDecimal target,
    LocalDate by,
    int revision,
    Instant createdAt,
    Instant updatedAt) {}
