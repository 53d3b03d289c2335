package koe.dashboard.metric;

/**
 * A metric of answers that do not all count alike. The interval is that of as many unweighted
 * answers as would be as telling (Kish).
 *
 * @param plus the weight of promoters, or of answers that count
 * @param zero the weight of passives; zero for shares
 * @param minus the weight of detractors, or of answers that do not count
 * @param effective Kish's effective number of answers
 */
public record WeightedShares(double plus, double zero, double minus, double effective) {

  private double whole() {
    return plus + zero + minus;
  }

  /** The value in points. */
  public double value(Metric metric) {
    return 100 * (metric == Metric.NPS ? plus - minus : plus) / whole();
  }

  /** Where the true value lies with 95 % confidence, in points. */
  public Interval interval(Metric metric) {
    double each = effective / whole();
    if (metric == Metric.NPS) {
      return Nps.adjusted(plus * each, zero * each, minus * each)
          .wald(Confidence.Z)
          .clipped(-1, 1)
          .times(100);
    }
    return Proportion.wilson(plus * each, effective, Confidence.Z).clipped(0, 1).times(100);
  }
}
