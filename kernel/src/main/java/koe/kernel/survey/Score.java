package koe.kernel.survey;

/** A rating that counts towards a metric. */
public record Score(String question, Metric metric, int value) {}
