package koe.kernel.survey;

import java.util.Optional;

/**
 * Choices taken over from another question.
 *
 * @param mode `all`, `selected` or `unselected`
 * @param values the question inside the other one whose answers become the values
 * @param texts the question inside the other one whose answers become the texts
 */
public record Carry(
    String question, String mode, Optional<String> values, Optional<String> texts) {}
