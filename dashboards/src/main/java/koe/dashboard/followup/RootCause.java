package koe.dashboard.followup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Why something went wrong, in words that a workspace has agreed on.
 *
 * @param name by language
 * @param retired true if it is kept for what was resolved with it, and not offered any more
 */
public record RootCause(
    String key,
    JsonNode name,
    int position,
    boolean retired,
    @JsonIgnore int revision,
    Instant updatedAt) {

  /** The name in a language, or in the other one if it has none. */
  public String nameIn(String language) {
    return name.path(language).asText(name.path(language.equals("ja") ? "en" : "ja").asText(key));
  }
}
