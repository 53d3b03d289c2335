package koe.dashboard.metric;

/**
 * What some answers say of a measure.
 *
 * @param value as it is published
 * @param adjusted the value with pseudo-answers, for comparisons
 * @param error the standard error of the adjusted value
 */
record Estimate(double value, Interval interval, double adjusted, double error) {}
