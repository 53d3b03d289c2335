package koe.kernel.survey;

/** A question whose answers count towards a metric. */
public record MeasuredQuestion(String question, Metric metric) {}
