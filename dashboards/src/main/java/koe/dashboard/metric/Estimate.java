package koe.dashboard.metric;

/**
 * What some answers say of a measure.
 *
 * @param exact as it is published, not rounded yet
 * @param adjusted the value with pseudo-answers, for comparisons
 * @param error the standard error of the adjusted value
 */
record Estimate(Fraction exact, Interval interval, double adjusted, double error) {

  double value() {
    return exact.value();
  }
}
