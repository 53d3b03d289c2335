package koe.response.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;

/**
 * One answer before and after; empty where the question was or is left open.
 *
 * @param question the key of the answer in the response
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Change(String question, Optional<JsonNode> before, Optional<JsonNode> after) {

  /** What is different between two sets of answers. */
  static List<Change> between(ObjectNode before, ObjectNode after) {
    Set<String> keys = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(keys::add);
    after.fieldNames().forEachRemaining(keys::add);
    List<Change> changes = new ArrayList<>();
    for (String key : keys) {
      Change change =
          new Change(
              key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key)));
      if (!change.before().equals(change.after())) {
        changes.add(change);
      }
    }
    return changes;
  }

  static JsonNode toJson(List<Change> changes) {
    var list = Json.mapper().createArrayNode();
    for (Change change : changes) {
      ObjectNode json = list.addObject().put("question", change.question());
      change.before().ifPresent(answer -> json.set("before", answer));
      change.after().ifPresent(answer -> json.set("after", answer));
    }
    return list;
  }

  static List<Change> read(JsonNode list) {
    List<Change> changes = new ArrayList<>();
    list.forEach(
        json ->
            changes.add(
                new Change(
                    json.path("question").asText(),
                    Optional.ofNullable(json.get("before")),
                    Optional.ofNullable(json.get("after")))));
    return changes;
  }

  /** Whether the answers still are as this change left them. */
  boolean stands(ObjectNode answers) {
    return Optional.ofNullable(answers.get(question)).equals(after);
  }
}
