package koe.dashboard.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import koe.kernel.json.Json;

/** The arguments of a tool, as JSON Schema tells them. */
final class Arguments {

  private final ObjectNode schema =
      Json.object().put("type", "object").put("additionalProperties", false);
  private final ObjectNode properties = schema.putObject("properties");

  Arguments text(String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
    return this;
  }

  Arguments oneOf(String name, String description, List<String> words) {
    ObjectNode property = properties.putObject(name);
    property.put("type", "string").put("description", description);
    words.forEach(property.putArray("enum")::add);
    return this;
  }

  Arguments flag(String name, String description) {
    properties.putObject(name).put("type", "boolean").put("description", description);
    return this;
  }

  /** How many items are wanted at most. */
  Arguments limit() {
    properties
        .putObject("limit")
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", Tools.MOST)
        .put("description", "How many at most; 20 if it is left out.");
    return this;
  }

  ObjectNode requiring(String... names) {
    List.of(names).forEach(schema.withArray("required")::add);
    return schema;
  }
}
