package koe.it.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import koe.kernel.json.Json;

/**
 * A survey with the types of question that are made of others or are more than one field: scales of
 * stars, faces and words, rankings, pictures, tables, and lists of entries. In two languages.
 */
final class ComposedTypes {

  static final JsonNode DEFINITION = load();

  private ComposedTypes() {}

  private static JsonNode load() {
    try (InputStream json = ComposedTypes.class.getResourceAsStream("composed-types.json")) {
      return Json.read(
          new String(Objects.requireNonNull(json).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
