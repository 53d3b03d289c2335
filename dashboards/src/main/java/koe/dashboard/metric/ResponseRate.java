package koe.dashboard.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a distribution, a channel or a survey: how many were asked, how many answered.
 *
 * @param group what the row is about: an id or a channel
 * @param responseRate completed out of delivered; an open link has none, since nobody knows how
 *     many saw it
 * @param completionRate completed out of started, which is never called a response rate
 * @param dispositions of everybody who was invited personally and not left out before
 * @param aapor the rates that are defined, from 0 to 1
 * @param opensReliable false always: mail programs open mail that nobody reads
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ResponseRate(
    String group,
    Optional<UUID> distribution,
    Optional<String> name,
    Optional<String> channel,
    Optional<UUID> survey,
    Funnel funnel,
    @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Share> responseRate,
    @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Share> completionRate,
    Dispositions dispositions,
    Map<String, Double> aapor,
    boolean opensReliable) {

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
                      n,
                      Figure.rounded(Fraction.of(hits, n).times(100)),
                      Figure.Bounds.of(estimate.interval(), 100)));
    }
  }

  static ResponseRate of(ResponseRateStore.Row row) {
    Funnel funnel = row.funnel();
    Dispositions dispositions = row.dispositions();
    return new ResponseRate(
        row.group(),
        row.distribution(),
        row.name(),
        row.channel(),
        row.survey(),
        funnel,
        Share.of(row.answeredInvitations(), funnel.delivered()),
        Share.of(funnel.completed(), funnel.started()),
        dispositions,
        dispositions.rates(),
        false);
  }
}
