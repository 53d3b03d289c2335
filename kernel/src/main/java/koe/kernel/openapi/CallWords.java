package koe.kernel.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import koe.kernel.json.Json;

/**
 * What is said of the calls of a module, by method and path. The sentences stand in {@code
 * koe/calls.json} of the module and, for what all modules have, of the kernel:
 *
 * <ul>
 *   <li>{@code summary}, what the call is for
 *   <li>{@code query}, what its parameters mean, where it is not said for all calls already
 *   <li>{@code body}, an example of what is sent, and {@code required} of it
 *   <li>{@code as}, media types of the body that the server does not see
 *   <li>{@code status} of the answer, if it is not 200, and {@code answer}, what it is
 *   <li>{@code open}, for calls without a token, and {@code refuses}, further statuses
 * </ul>
 */
final class CallWords {

  private static final String MODULE = "/koe/calls.json";
  private static final String KERNEL = "/koe/kernel/calls.json";

  private final ObjectNode calls = Json.object();

  static CallWords ofThisModule() {
    CallWords words = new CallWords();
    read(KERNEL).ifPresent(words.calls::setAll);
    read(MODULE).ifPresent(words.calls::setAll);
    return words;
  }

  private static Optional<ObjectNode> read(String name) {
    try (InputStream file = CallWords.class.getResourceAsStream(name)) {
      return file == null
          ? Optional.empty()
          : Optional.of((ObjectNode) Json.parse(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean know(String path) {
    return calls.properties().stream().anyMatch(call -> call.getKey().endsWith(" " + path));
  }

  JsonNode of(String method, String path) {
    return calls.path(method + " " + path);
  }
}
