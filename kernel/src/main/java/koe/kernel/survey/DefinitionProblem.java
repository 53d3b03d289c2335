package koe.kernel.survey;

/**
 * Something in a definition that Koe cannot show as it is meant.
 *
 * @param pointer where it stands, as RFC 6901 writes it
 */
public record DefinitionProblem(String pointer, String detail) {}
