package koe.survey.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.survey.SurveyDefinition;

/** A survey as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SurveyView(
    UUID id,
    String name,
    Optional<String> touchpoint,
    int version,
    String status,
    Optional<Integer> published,
    List<Measured> metrics,
    List<String> languages,
    JsonNode definition,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int revision) {

  /** A question that a metric is computed from. */
  public record Measured(String question, String metric) {}

  static SurveyView of(Survey survey, JsonNode definition) {
    SurveyDefinition parsed = SurveyDefinition.parse(definition);
    return new SurveyView(
        survey.id(),
        survey.name(),
        survey.touchpoint(),
        survey.version(),
        survey.status(),
        survey.published(),
        parsed.metrics().stream()
            .map(one -> new Measured(one.question(), one.metric().key()))
            .toList(),
        List.copyOf(parsed.languages()),
        definition,
        survey.createdAt(),
        survey.updatedAt(),
        survey.revision());
  }
}
