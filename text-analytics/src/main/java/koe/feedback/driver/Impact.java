package koe.feedback.driver;

/**
 * What a theme does to a metric: the points by which the metric lies above, or below, that of the
 * responses that do not mention it.
 */
public record Impact(double value, Interval ci) {

  private static final double LEVEL = 0.95;
  // Standard errors to either side of a normal estimate at that level.
  private static final double Z = 1.959964;

  /** Where the impact lies as surely as the level says. */
  public record Interval(double low, double high, double level) {}

  /**
   * The share of the responses that mention the theme, times how far they are from the rest; its
   * error follows from those of the share and of both means (delta method).
   */
  static Impact of(Scores with, Scores without) {
    double all = with.n() + without.n();
    double share = with.n() / all;
    double distance = with.metric() - without.metric();
    double error =
        Math.sqrt(
            share * share * (with.error() + without.error())
                + distance * distance * share * (1 - share) / all);
    double value = share * distance;
    return new Impact(
        rounded(value),
        new Interval(rounded(value - Z * error), rounded(value + Z * error), LEVEL));
  }

  static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
