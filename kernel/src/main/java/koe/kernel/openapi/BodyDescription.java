package koe.kernel.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import koe.kernel.json.Json;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * The body of a call, by the example that is given of it.
 *
 * @param words what is said of the call
 */
record BodyDescription(JsonNode words) {

  RequestBody of(RequestBody found) {
    Set<String> types = new TreeSet<>();
    if (found.getContent() != null) types.addAll(found.getContent().getMediaTypes().keySet());
    words.path("as").forEach(type -> types.add(type.asText()));
    Content content = OASFactory.createContent();
    types.forEach(
        type -> content.addMediaType(type, OASFactory.createMediaType().schema(schema(type))));
    return OASFactory.createRequestBody()
        .required(!words.path("bodyOptional").asBoolean())
        .content(content);
  }

  private Schema schema(String type) {
    JsonNode example = words.path("body");
    boolean lines = type.contains("ndjson");
    boolean form = type.startsWith("multipart/") || type.endsWith("urlencoded");
    if (lines || !(form || type.contains("json"))) {
      return OASFactory.createSchema().type(Schema.SchemaType.STRING);
    }
    return example.isObject()
        ? of(example).required(required())
        : OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
  }

  private List<String> required() {
    return StreamSupport.stream(words.path("required").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static Schema of(JsonNode example) {
    Schema schema = OASFactory.createSchema();
    if (example.isObject()) {
      schema.type(Schema.SchemaType.OBJECT);
      example.properties().forEach(one -> schema.addProperty(one.getKey(), of(one.getValue())));
      return schema;
    }
    if (example.isArray()) {
      Schema items = example.isEmpty() ? OASFactory.createSchema() : of(example.get(0));
      return schema.type(Schema.SchemaType.ARRAY).items(items);
    }
    return value(schema, example);
  }

  private static Schema value(Schema schema, JsonNode example) {
    if (example.isBoolean()) {
      return schema.type(Schema.SchemaType.BOOLEAN).example(example.booleanValue());
    }
    if (example.isIntegralNumber()) {
      return schema.type(Schema.SchemaType.INTEGER).example(example.longValue());
    }
    if (example.isNumber()) {
      return schema.type(Schema.SchemaType.NUMBER).example(new BigDecimal(Json.write(example)));
    }
    return schema.type(Schema.SchemaType.STRING).example(example.asText());
  }
}
