package koe.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * Answers to a survey as they come out of another system.
 *
 * @param definition of the survey that was answered
 * @param mapping of the columns that are not named like questions
 * @param file the answers, separated by tabs, under one line of headings
 */
record SurveyTable(String name, JsonNode definition, JsonNode mapping, Path file, int rows) {}
