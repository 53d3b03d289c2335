package koe.dashboard.metric;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.expression.Expression;

/**
 * Which answers a metric is computed from, and how they are cut.
 *
 * @param from the first moment that counts
 * @param to the first moment that counts no more
 * @param period empty for one figure over the whole time
 * @param target what the value is to be held against
 */
public record MetricQuery(
    Metric metric,
    Optional<UUID> survey,
    Optional<String> touchpoint,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Period> period,
    Optional<Dimension> by,
    Optional<Expression> filter,
    Optional<BigDecimal> target) {

  /** All answers of a metric between two moments. */
  public static MetricQuery of(Metric metric, Instant from, Instant to, Optional<Period> period) {
    return new MetricQuery(
        metric,
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(to),
        period,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
