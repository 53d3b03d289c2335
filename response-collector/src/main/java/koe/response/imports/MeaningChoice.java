package koe.response.imports;

/**
 * Something that a column can be said to mean.
 *
 * @param label what a person reads
 */
public record MeaningChoice(String meaning, String label) {}
