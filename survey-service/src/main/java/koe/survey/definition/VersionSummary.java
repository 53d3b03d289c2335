package koe.survey.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/** A version of a survey as a list of versions shows it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VersionSummary(
    int version, String createdBy, Instant createdAt, Optional<Instant> publishedAt) {}
