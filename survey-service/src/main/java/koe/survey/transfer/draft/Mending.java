package koe.survey.transfer.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;

/** Takes out of a definition the one thing that a pointer names. */
final class Mending {

  /** Without one of these, what it stands in means nothing. */
  private static final Set<String> ESSENTIAL =
      Set.of("type", "value", "name", "regex", "expression");

  private static final int SHOWN = 200;

  private Mending() {}

  /** What was taken out, as text; empty if nothing can be taken out there. */
  static Optional<String> remove(JsonNode root, String pointer) {
    if (pointer.isEmpty()) return Optional.empty();
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode holder = root.at(place.head());
    String key = place.last().getMatchingProperty();
    if (holder instanceof ArrayNode list) return fromList(list, place.last().getMatchingIndex());
    if (!(holder instanceof ObjectNode object)) return Optional.empty();
    boolean item = isInList(root, place.head()) && !isElement(object);
    if (item && (ESSENTIAL.contains(key) || !object.has(key))) {
      return remove(root, place.head().toString());
    }
    return Optional.ofNullable(object.remove(key)).map(Mending::shown);
  }

  private static boolean isInList(JsonNode root, JsonPointer place) {
    return !place.matches() && root.at(place.head()) instanceof ArrayNode;
  }

  private static Optional<String> fromList(ArrayNode list, int index) {
    if (index < 0 || index >= list.size()) return Optional.empty();
    if (list.get(index) instanceof ObjectNode object && isElement(object)) return Optional.empty();
    return Optional.of(shown(list.remove(index)));
  }

  /** A question or panel; such a thing is never taken out. */
  private static boolean isElement(ObjectNode object) {
    return (object.has("name") && object.has("type")) || object.has("elements");
  }

  private static String shown(JsonNode removed) {
    String text = removed.isTextual() ? removed.textValue() : Json.write(removed);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
