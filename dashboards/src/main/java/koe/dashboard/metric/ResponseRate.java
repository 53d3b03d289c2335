package koe.dashboard.metric;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of a distribution: how many were asked, how many answered.
 *
 * @param responseRate completed out of delivered; an open link has none, since nobody knows how
 *     many saw it
 * @param completionRate completed out of started, which is never called a response rate
 */
public record ResponseRate(
    UUID distribution,
    String name,
    String channel,
    UUID survey,
    Funnel funnel,
    Optional<Share> responseRate,
    Optional<Share> completionRate) {

  /**
   * How many came so far.
   *
   * @param skipped who was left out before anything was sent
   * @param delivered sent and not come back
   */
  public record Funnel(
      long invited,
      long skipped,
      long sent,
      long bounced,
      long delivered,
      long opened,
      long started,
      long completed,
      long unsubscribed) {}

  /** A share in percent with its interval. */
  public record Share(long n, double value, Figure.Bounds ci) {

    /** Answers that came more often than was counted before them leave no share to tell. */
    public static Optional<Share> of(long hits, long n) {
      if (hits > n) {
        return Optional.empty();
      }
      return new Proportion(hits, n)
          .estimate()
          .map(
              estimate ->
                  new Share(
                      n, Figure.points(estimate.value()), Figure.Bounds.of(estimate.interval())));
    }
  }
}
