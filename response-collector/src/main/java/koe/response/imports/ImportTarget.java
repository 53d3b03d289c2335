package koe.response.imports;

import java.util.UUID;
import koe.kernel.survey.SurveyDefinition;

/** The published survey that earlier responses are held against. */
record ImportTarget(UUID survey, int version, SurveyDefinition definition) {}
