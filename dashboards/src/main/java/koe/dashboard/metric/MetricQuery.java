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
 * @param said what the comments of these answers have to say
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
    Optional<BigDecimal> target,
    Said said) {

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
        Optional.empty(),
        Said.ANYTHING);
  }

  /** Whether only some of the answers count that there are at this place and in this time. */
  boolean narrows() {
    return filter.isPresent() || !said.isAnything();
  }

  /** All answers at the same place and in the same time. */
  MetricQuery everybody() {
    return new MetricQuery(
        metric,
        survey,
        touchpoint,
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        target,
        Said.ANYTHING);
  }

  /** The same at one touchpoint only. */
  public MetricQuery at(String place) {
    return new MetricQuery(
        metric, survey, Optional.of(place), from, to, period, by, filter, target, said);
  }

  /** The same of other days. */
  public MetricQuery during(Instant begin, Instant end) {
    return new MetricQuery(
        metric,
        survey,
        touchpoint,
        Optional.of(begin),
        Optional.of(end),
        period,
        by,
        filter,
        target,
        said);
  }

  /** The same, up to a moment that counts no more. */
  public MetricQuery until(Optional<Instant> end) {
    return new MetricQuery(metric, survey, touchpoint, from, end, period, by, filter, target, said);
  }

  /** The same, cut in another way. */
  public MetricQuery cut(Optional<Period> into, Optional<Dimension> groups) {
    return new MetricQuery(
        metric, survey, touchpoint, from, to, into, groups, filter, target, said);
  }

  /** The same of those whose comments say this. */
  public MetricQuery saying(Said something) {
    return new MetricQuery(
        metric, survey, touchpoint, from, to, period, by, filter, target, something);
  }
}
