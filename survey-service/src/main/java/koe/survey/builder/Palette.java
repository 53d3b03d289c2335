package koe.survey.builder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import koe.kernel.json.Json;
import koe.survey.definition.SurveyRequest;

/**
 * What authors may add: types of questions with their properties, and ready measurements. All of
 * SurveyJS's is tried once, and offered only if Koe takes it.
 */
@Singleton
public class Palette {

  private final ObjectNode offered;

  public Palette() {
    JsonNode all = load();
    offered = Json.object();
    ArrayNode types = offered.putArray("types");
    for (JsonNode type : all.path("types")) {
      if (isAccepted(starter(type))) types.add(offered(type, all));
    }
    offered.set("metrics", all.path("metrics"));
    offered.set("validators", all.path("validators"));
  }

  /** Types, metrics and validators for the page. */
  JsonNode json() {
    return offered;
  }

  private static ObjectNode offered(JsonNode type, JsonNode all) {
    ObjectNode own = Json.object().put("type", type.path("type").asText());
    own.put("group", type.path("group").asText());
    own.set("starter", type.path("starter"));
    ArrayNode properties = own.putArray("properties");
    for (JsonNode list : new JsonNode[] {type.path("properties"), all.path("common")}) {
      StreamSupport.stream(list.spliterator(), false)
          .map(property -> PaletteProperty.of(property.asText()))
          .flatMap(property -> property.among(word -> takes(type, property, word)).stream())
          .forEach(property -> properties.add(property.json()));
    }
    ArrayNode validators = own.putArray("validators");
    for (JsonNode validator : type.path("validators")) {
      JsonNode example = all.path("validators").path(validator.asText());
      if (takesValidator(type, example)) validators.add(validator);
    }
    return own;
  }

  private static boolean takes(JsonNode type, PaletteProperty property, JsonNode value) {
    ObjectNode tried = starter(type);
    if (!tried.has(property.name())) tried.set(property.name(), value);
    if (property.kind().equals("word")) tried.set(property.name(), value);
    if (property.kind().equals("bound")) tried.put("inputType", "number");
    return isAccepted(tried);
  }

  private static boolean takesValidator(JsonNode type, JsonNode example) {
    ObjectNode tried = starter(type);
    tried.putArray("validators").add(example);
    return isAccepted(tried);
  }

  private static ObjectNode starter(JsonNode type) {
    return type.path("starter").deepCopy();
  }

  /** Beside another question, because a survey that only shows something is none. */
  static boolean isAccepted(JsonNode element) {
    ObjectNode definition = Json.object();
    definition
        .putArray("elements")
        .add(element)
        .add(Json.object().put("type", "text").put("name", "another"));
    return SurveyRequest.problems(definition).isEmpty();
  }

  private static JsonNode load() {
    try (InputStream json = Palette.class.getResourceAsStream("palette.json")) {
      if (json == null) {
        throw new IllegalStateException("palette.json is missing");
      }
      return Json.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
