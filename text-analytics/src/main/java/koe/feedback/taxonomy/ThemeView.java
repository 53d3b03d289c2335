package koe.feedback.taxonomy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A theme as the API and the pages show it.
 *
 * @param mergedInto the theme that speaks for this one since they were merged
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ThemeView(
    String key,
    JsonNode name,
    Optional<String> parent,
    JsonNode queries,
    long mentions,
    Optional<Instant> archivedAt,
    Optional<String> mergedInto,
    @JsonIgnore int revision) {

  static ThemeView of(ThemeStore.Row row, long mentions) {
    return new ThemeView(
        row.key(),
        row.name(),
        row.parent(),
        row.queries(),
        mentions,
        row.archivedAt(),
        row.mergedInto(),
        row.revision());
  }

  @JsonIgnore
  public boolean isArchived() {
    return archivedAt.isPresent();
  }

  public String nameIn(String language) {
    String name = name().path(language).asText();
    return name.isEmpty() ? name().path("en").asText(key) : name;
  }
}
