package koe.dashboard.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.BiFunction;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * Something that an assistant may ask or do.
 *
 * @param changes false if it only reads
 * @param roles who may
 * @param schema its arguments, as JSON Schema
 */
record Tool(
    String name,
    String description,
    boolean changes,
    Set<Role> roles,
    JsonNode schema,
    BiFunction<Caller, JsonBody, Object> work) {

  static final Set<Role> EVERYBODY = Set.of(Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER);
  static final Set<Role> CARE = Set.of(Role.MANAGER, Role.AGENT);

  static Tool reading(
      String name, String description, JsonNode schema, BiFunction<Caller, JsonBody, Object> work) {
    return new Tool(name, description, false, EVERYBODY, schema, work);
  }

  static Tool changing(
      String name, String description, JsonNode schema, BiFunction<Caller, JsonBody, Object> work) {
    return new Tool(name, description, true, CARE, schema, work);
  }

  ObjectNode told() {
    ObjectNode tool = Json.object().put("name", name).put("description", description);
    tool.set("inputSchema", schema);
    tool.putObject("annotations")
        .put("readOnlyHint", !changes)
        .put("destructiveHint", false)
        .put("openWorldHint", false);
    return tool;
  }
}
