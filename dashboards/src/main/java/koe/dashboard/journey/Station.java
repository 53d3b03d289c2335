package koe.dashboard.journey;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A touchpoint with its place in the journey.
 *
 * @param name what it is called, by language
 */
public record Station(String touchpoint, JsonNode name) {

  static final int MOST = 100;

  /** Its name in a language, or else the touchpoint as surveys write it. */
  public String nameIn(String language) {
    return name.path(language).asText(touchpoint);
  }
}
