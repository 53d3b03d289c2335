package koe.survey.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** A version of a survey, whole. */
public record SurveyVersion(
    int number,
    JsonNode definition,
    String createdBy,
    Instant createdAt,
    Optional<Instant> publishedAt) {}
