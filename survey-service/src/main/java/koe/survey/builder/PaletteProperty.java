package koe.survey.builder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import koe.kernel.json.Json;

/**
 * A property that authors may set, and with which kind of field.
 *
 * @param options the words to choose from, where it is a word
 */
record PaletteProperty(String name, String kind, List<String> options) {

  /** Reads it as the palette writes it: {@code name:kind} or {@code name:word:one,two}. */
  static PaletteProperty of(String written) {
    List<String> parts = List.of(written.split(":"));
    List<String> options = parts.size() > 2 ? List.of(parts.get(2).split(",")) : List.of();
    return new PaletteProperty(parts.get(0), parts.get(1), options);
  }

  /** The property with the values that are accepted; empty if none is. */
  Optional<PaletteProperty> among(Predicate<JsonNode> accepted) {
    if (!kind.equals("word")) {
      return accepted.test(example()) ? Optional.of(this) : Optional.empty();
    }
    List<String> taken =
        options.stream().filter(word -> accepted.test(TextNode.valueOf(word))).toList();
    return taken.size() < 2
        ? Optional.empty()
        : Optional.of(new PaletteProperty(name, kind, taken));
  }

  private JsonNode example() {
    return switch (kind) {
      case "flag" -> BooleanNode.TRUE;
      case "whole", "bound" -> IntNode.valueOf(3);
      case "expression" -> TextNode.valueOf("1 = 1");
      case "choices" -> Json.mapper().createArrayNode().add(2).add(4);
      case "localized" -> Json.object().put("ja", "あ").put("en", "a");
      default -> TextNode.valueOf("a");
    };
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("name", name).put("kind", kind);
    if (!options.isEmpty()) options.forEach(json.putArray("options")::add);
    return json;
  }
}
