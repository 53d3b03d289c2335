package koe.kernel.survey;

/** What a respondent wrote in their own words, and to which question. */
public record WrittenComment(String question, String text) {}
