package koe.dashboard.metric;

/**
 * Answers that count +1, 0 and -1. The counts need not be whole: small samples are judged with
 * pseudo-answers added.
 */
record Trinomial(double plus, double zero, double minus) {

  double n() {
    return plus + zero + minus;
  }

  /** The mean, from -1 to 1. */
  double mean() {
    return (plus - minus) / n();
  }

  /** The variance of one answer. */
  double variance() {
    return (plus + minus) / n() - mean() * mean();
  }

  double standardError() {
    return Math.sqrt(variance() / n());
  }

  Interval wald(double z) {
    return Interval.around(mean(), z * standardError());
  }
}
