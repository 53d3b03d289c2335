package koe.kernel.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values from JSON, only as deep as an answer can be. */
final class JsonValues {

  private static final int DEPTH = 40;

  private JsonValues() {}

  static Value read(JsonNode json) {
    return read(json, 0);
  }

  private static Value read(JsonNode json, int depth) {
    if (depth > DEPTH) return Value.nothing();
    return switch (json.getNodeType()) {
      case BOOLEAN -> Value.of(json.booleanValue());
      case NUMBER -> Value.of(json.doubleValue());
      case STRING -> Value.of(json.textValue());
      case ARRAY -> items(json, depth);
      case OBJECT -> fields(json, depth);
      case BINARY, MISSING, NULL, POJO -> Value.nothing();
    };
  }

  private static Value items(JsonNode json, int depth) {
    List<Value> items = new ArrayList<>(json.size());
    json.forEach(item -> items.add(read(item, depth + 1)));
    return new Value.Items(items);
  }

  private static Value fields(JsonNode json, int depth) {
    Map<String, Value> fields = new LinkedHashMap<>();
    json.properties()
        .forEach(field -> fields.put(field.getKey(), read(field.getValue(), depth + 1)));
    return new Value.Fields(fields);
  }
}
