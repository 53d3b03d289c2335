package koe.dashboard.metric;

import java.util.Optional;

/**
 * The Net Promoter Score of some answers to "how likely are you to recommend us", 0 to 10: the
 * share of promoters (9, 10) less the share of detractors (0 to 6).
 *
 * <p>The interval is Rocks' adjusted Wald: three pseudo-answers keep it honest where all answers
 * are alike, and where there are few.
 */
public record Nps(long promoters, long passives, long detractors) {

  private static final double PSEUDO_OUTER = 0.75;
  private static final double PSEUDO_PASSIVE = 1.5;

  static Nps of(Distribution distribution) {
    return new Nps(
        distribution.count(grade -> grade.value() >= 9 && grade.value() <= 10),
        distribution.count(grade -> grade.value() >= 7 && grade.value() <= 8),
        distribution.count(grade -> grade.value() >= 0 && grade.value() <= 6));
  }

  public long n() {
    return promoters + passives + detractors;
  }

  /**
   * The score as it is published, -1 to 1, and what is known of its error; no answers, no score.
   */
  Optional<Estimate> estimate() {
    if (n() == 0) {
      return Optional.empty();
    }
    Trinomial adjusted = adjusted();
    return Optional.of(
        new Estimate(
            Fraction.of(promoters - detractors, n()),
            adjusted.wald(Confidence.Z).clipped(-1, 1),
            adjusted.mean(),
            adjusted.standardError()));
  }

  /** The score in points from -100 to 100; no answers, no score. */
  public Optional<Double> points() {
    return estimate().map(estimate -> estimate.value() * 100);
  }

  /** Where the true score lies, in points. */
  public Optional<Figure.Bounds> bounds() {
    return estimate().map(estimate -> Figure.Bounds.of(estimate.interval(), 100));
  }

  Trinomial answers() {
    return new Trinomial(promoters, passives, detractors);
  }

  Trinomial adjusted() {
    return adjusted((double) promoters, (double) passives, (double) detractors);
  }

  static Trinomial adjusted(double promoters, double passives, double detractors) {
    return new Trinomial(
        promoters + PSEUDO_OUTER, passives + PSEUDO_PASSIVE, detractors + PSEUDO_OUTER);
  }

  Nps without(Nps part) {
    return new Nps(
        promoters - part.promoters, passives - part.passives, detractors - part.detractors);
  }

  /**
   * How many points a part of the answers moves the score: the score less the score without them.
   * What every answer is part of has no such value.
   */
  public Optional<Double> impactOf(Nps part) {
    Optional<Double> rest = without(part).points();
    return part.n() == 0 ? Optional.empty() : rest.map(without -> points().orElseThrow() - without);
  }
}
