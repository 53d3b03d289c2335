package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.json.Pointer;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;

/**
 * What the columns of a table mean: a JSON object of heading to {@code answers.QUESTION}, {@code
 * attributes.NAME}, {@code receivedAt}, {@code startedAt}, {@code language}, {@code contact},
 * {@code channel}, {@code status} ({@code complete} or {@code partial}) or {@code ignore}.
 */
record ColumnMapping(ObjectNode columns) {

  static final Set<String> FIELDS =
      Set.of("receivedAt", "startedAt", "language", "contact", "channel", "status", "ignore");
  static final String ANSWERS = "answers.";
  static final String ATTRIBUTES = "attributes.";
  private static final int MOST = 5_000;
  private static final int LONGEST = 1_000;

  static ColumnMapping none() {
    return new ColumnMapping(Json.object());
  }

  /** Reads what was sent as text. */
  static ColumnMapping parse(String text) {
    try {
      return read(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedJson malformed) {
      throw Problem.malformed("/mapping" + malformed.pointer(), "mapping: " + malformed.detail());
    }
  }

  /**
   * Reads what was sent.
   *
   * @throws Problem 422 with the pointer of every column that is mapped to nothing
   */
  static ColumnMapping read(JsonNode json) {
    if (!(json instanceof ObjectNode columns)) {
      throw Problem.invalid("/mapping", "a JSON object of heading to meaning is expected");
    }
    if (columns.size() > MOST) {
      throw Problem.invalid("/mapping", "at most " + MOST + " columns are mapped");
    }
    refuse(
        columns.properties().stream()
            .filter(column -> !isMeaning(column.getValue()))
            .map(column -> complaint(column, "is mapped to nothing that Koe knows"))
            .toList());
    return new ColumnMapping(columns);
  }

  private static boolean isMeaning(JsonNode value) {
    String text = value.isTextual() ? value.textValue() : "";
    return FIELDS.contains(text) || isNamed(text, ANSWERS) || isNamed(text, ATTRIBUTES);
  }

  private static boolean isNamed(String text, String prefix) {
    return text.startsWith(prefix) && text.length() > prefix.length() && text.length() <= LONGEST;
  }

  private static Problem.Detail complaint(Map.Entry<String, JsonNode> column, String reason) {
    return new Problem.Detail(
        Pointer.of("mapping", column.getKey()),
        column.getKey() + " " + reason + ": " + column.getValue().asText());
  }

  /** Refuses answers to questions that the survey does not have. */
  ColumnMapping checkedAgainst(SurveyDefinition definition) {
    List<Problem.Detail> unknown = new ArrayList<>();
    for (Map.Entry<String, JsonNode> column : columns.properties()) {
      String text = column.getValue().asText();
      if (text.startsWith(ANSWERS)
          && !QuestionNames.isAnswered(definition, text.substring(ANSWERS.length()))) {
        unknown.add(complaint(column, "is mapped to a question that the survey does not have"));
      }
    }
    refuse(unknown);
    return this;
  }

  private static void refuse(List<Problem.Detail> complaints) {
    if (!complaints.isEmpty()) {
      throw Problem.invalid(complaints);
    }
  }

  Optional<String> meaning(String heading) {
    return Optional.ofNullable(columns.get(heading)).map(JsonNode::asText);
  }
}
