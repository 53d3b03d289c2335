package koe.feedback.search;

/** How many of the comments found carry one theme, sentiment or language. */
public record FacetCount(String value, long count) {}
