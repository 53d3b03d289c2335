package koe.kernel.survey;

import koe.kernel.expression.Expression;

/**
 * A value that is worked out from the answers.
 *
 * @param stored whether it becomes part of the response
 */
public record CalculatedValue(String name, Expression expression, boolean stored) {}
