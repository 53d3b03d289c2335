package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.kernel.web.Problem;

/**
 * A question of a QSF file.
 *
 * @param name what it is called in exports, and in the survey that is made
 * @param place of its payload in the file
 * @param choices of a list, or the statements of a matrix
 * @param answers the scale of a matrix
 */
record QsfQuestion(
    String id,
    String name,
    JsonNode payload,
    String place,
    List<Option> choices,
    List<Option> answers) {

  private static final int MOST = 2_000;

  /** A choice, a statement or an answer, with the number by which the file knows it. */
  record Option(String id, JsonNode json, JsonNode value, String list) {}

  static QsfQuestion of(String id, String name, JsonNode payload, String place) {
    QsfQuestion bare = new QsfQuestion(id, name, payload, place, List.of(), List.of());
    String codes = bare.isMatrix() ? "ChoiceDataExportTags" : "RecodeValues";
    List<Option> choices = bare.options("Choices", "ChoiceOrder", codes);
    List<Option> answers = bare.options("Answers", "AnswerOrder", "RecodeValues");
    return new QsfQuestion(id, name, payload, place, choices, answers);
  }

  String type() {
    return payload.path("QuestionType").asText();
  }

  String selector() {
    return payload.path("Selector").asText();
  }

  String subSelector() {
    return payload.path("SubSelector").asText();
  }

  boolean isNps() {
    return type().equals("MC") && selector().equals("NPS");
  }

  boolean isMultiple() {
    return type().equals("MC") && Set.of("MAVR", "MAHR", "MACOL", "MSB").contains(selector());
  }

  boolean hasMultipleAnswers() {
    return subSelector().equals("MultipleAnswer");
  }

  boolean isMatrix() {
    return type().equals("Matrix");
  }

  Optional<Option> choice(String id) {
    return choices().stream().filter(choice -> choice.id().equals(id)).findFirst();
  }

  Optional<Option> answer(String id) {
    return answers().stream().filter(answer -> answer.id().equals(id)).findFirst();
  }

  private List<Option> options(String list, String order, String codes) {
    Map<String, JsonNode> all = Numbered.of(payload.path(list));
    if (all.size() > MOST) {
      throw Problem.invalid(place + "/" + list, "more than " + MOST + " of them");
    }
    Set<String> ids = new LinkedHashSet<>();
    payload.path(order).forEach(id -> ids.add(id.asText()));
    ids.addAll(all.keySet());
    Map<String, JsonNode> recoded = Numbered.of(payload.path(codes));
    boolean unique = isUnique(ids, recoded);
    List<Option> options = new ArrayList<>();
    for (String id : ids) {
      JsonNode json = all.get(id);
      JsonNode code = unique && recoded.containsKey(id) ? recoded.get(id) : TextNode.valueOf(id);
      if (json != null) options.add(new Option(id, json, value(json, code), list));
    }
    return options;
  }

  /** Whether the codes tell all options apart; if not, they are known by their numbers. */
  private static boolean isUnique(Set<String> ids, Map<String, JsonNode> codes) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      JsonNode code = codes.get(id);
      String value = code == null || code.asText().isBlank() ? id : code.asText();
      if (!seen.add(value)) return false;
    }
    return true;
  }

  private JsonNode value(JsonNode json, JsonNode code) {
    String written = isNps() ? json.path("Display").asText() : code.asText();
    if (written.isBlank()) written = code.asText();
    boolean number = written.matches("-?(0|[1-9]\\d{0,8})");
    return number
        ? JsonNodeFactory.instance.numberNode(Integer.parseInt(written))
        : TextNode.valueOf(written);
  }
}
