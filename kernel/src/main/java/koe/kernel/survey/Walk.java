package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Finds a place inside answers, and makes it where it is missing. */
final class Walk {

  private Walk() {}

  /** The list at the end of a path of names and numbers. */
  static ArrayNode list(ObjectNode answers, List<String> path) {
    JsonNode at = answers;
    for (int i = 0; i < path.size(); i++) {
      boolean last = i == path.size() - 1;
      at = step(at, path.get(i), last || isNumber(path.get(i + 1)));
    }
    return (ArrayNode) at;
  }

  private static JsonNode step(JsonNode at, String key, boolean list) {
    if (at instanceof ArrayNode entries) {
      int index = Integer.parseInt(key);
      while (entries.size() <= index) entries.addObject();
      if (!entries.get(index).isObject()) entries.set(index, fresh(false));
      return entries.get(index);
    }
    ObjectNode object = (ObjectNode) at;
    boolean right = list ? object.path(key).isArray() : object.path(key).isObject();
    if (!right) object.set(key, fresh(list));
    return object.path(key);
  }

  private static JsonNode fresh(boolean list) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return list ? json.arrayNode() : json.objectNode();
  }

  private static boolean isNumber(String key) {
    return key.matches("\\d{1,9}");
  }
}
