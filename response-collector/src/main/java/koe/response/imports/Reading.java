package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What came of reading a row: a response that can be kept, or complaints. */
record Reading(Optional<Held> held, List<String> complaints) {

  /** An earlier response, and those of its answers that stand before the definition. */
  record Held(EarlierResponse response, JsonNode accepted) {}

  static Reading accepted(EarlierResponse response, JsonNode accepted) {
    return new Reading(Optional.of(new Held(response, accepted)), List.of());
  }

  static Reading refused(List<String> complaints) {
    return new Reading(Optional.empty(), complaints);
  }
}
