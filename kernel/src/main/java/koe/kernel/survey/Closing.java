package koe.kernel.survey;

import koe.kernel.expression.Expression;

/** A text of thanks for those respondents for whom the condition holds. */
public record Closing(Expression condition, LocalizedText html) {}
