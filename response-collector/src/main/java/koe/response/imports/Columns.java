package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koe.kernel.json.Json;
import koe.kernel.survey.MultipleChoiceQuestion;
import koe.kernel.survey.SurveyDefinition;

/** What the columns of a table of responses mean. */
final class Columns {

  private static final Set<String> FIELDS =
      Set.of("receivedAt", "startedAt", "language", "contact", "channel", "ignore");

  private final SurveyDefinition definition;
  private final JsonNode mapping;

  /**
   * @param mapping of heading to meaning; may be missing
   */
  Columns(SurveyDefinition definition, JsonNode mapping) {
    this.definition = definition;
    this.mapping = mapping;
  }

  static boolean isMeaning(String text) {
    return FIELDS.contains(text) || text.matches("answers\\..+") || text.matches("attributes\\..+");
  }

  /** A row in the form of a line of NDJSON. */
  ObjectNode read(Map<String, String> row) {
    ObjectNode json = Json.object();
    ObjectNode answers = json.putObject("answers");
    ObjectNode attributes = json.putObject("attributes");
    row.forEach(
        (heading, cell) -> {
          String meaning = meaning(heading);
          if (cell.isBlank() || meaning.equals("ignore")) {
            return;
          }
          if (meaning.startsWith("answers.")) {
            answer(answers, meaning.substring("answers.".length()), cell);
          } else if (meaning.startsWith("attributes.")) {
            attributes.put(meaning.substring("attributes.".length()), cell.strip());
          } else {
            json.put(meaning, cell.strip());
          }
        });
    return json;
  }

  private String meaning(String heading) {
    JsonNode mapped = mapping.path(heading);
    if (mapped.isTextual()) {
      return mapped.textValue();
    }
    if (FIELDS.contains(heading)) {
      return heading;
    }
    return definition.question(heading).isPresent()
        ? "answers." + heading
        : "attributes." + heading;
  }

  private void answer(ObjectNode answers, String name, String cell) {
    definition
        .question(name)
        .ifPresentOrElse(
            question ->
                question
                    .fromForm(
                        question instanceof MultipleChoiceQuestion
                            ? Arrays.stream(cell.split("[;；]")).map(String::strip).toList()
                            : List.of(cell.strip()))
                    .ifPresent(value -> answers.set(name, value)),
            () -> answers.put(name, cell.strip()));
  }
}
