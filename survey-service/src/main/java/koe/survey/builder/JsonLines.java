package koe.survey.builder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import koe.kernel.json.Json;

/** The line on which each value of a JSON text begins. */
final class JsonLines {

  private final Map<String, Integer> lines = new HashMap<>();
  private int end = 1;

  private JsonLines() {}

  /** Reads as far as the text is JSON. */
  static JsonLines of(String source) {
    JsonLines lines = new JsonLines();
    try (JsonParser parser = Json.mapper().getFactory().createParser(source)) {
      lines.read(parser);
    } catch (JsonProcessingException malformed) {
      lines.end = malformed.getLocation() == null ? lines.end : malformed.getLocation().getLineNr();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return lines;
  }

  private void read(JsonParser parser) throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      end = parser.currentTokenLocation().getLineNr();
      if (!token.isStructEnd()) {
        lines.putIfAbsent(parser.getParsingContext().pathAsPointer().toString(), end);
      }
    }
  }

  /** The line of the value, or of what would hold it if it were there. */
  int line(String pointer) {
    String place = pointer;
    while (!place.isEmpty() && !lines.containsKey(place)) {
      place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
    return lines.getOrDefault(place, 1);
  }

  /** The last line that was read, which is where a text that is not JSON goes wrong. */
  int end() {
    return end;
  }
}
