package koe.kernel.survey;

/** Why an answer does not stand, in the respondent's language. */
public record AnswerProblem(String question, String detail) {}
