package koe.survey.definition;

/**
 * Which surveys somebody looks for.
 *
 * @param text part of the name or the touchpoint; empty for all
 * @param status one status; empty for all but archived ones
 */
public record SurveyFilter(String text, String status) {}
