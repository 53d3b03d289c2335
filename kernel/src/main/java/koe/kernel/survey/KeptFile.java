package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file in an answer: what it is called and where it is kept, never what is in it.
 *
 * @param content the id under which it is kept
 * @param size in bytes; 0 where the answer does not tell
 */
public record KeptFile(String name, String type, long size, String content) {

  static KeptFile of(JsonNode json) {
    return new KeptFile(
        json.path("name").asText(),
        json.path("type").asText(),
        json.path("size").asLong(),
        json.path("content").asText());
  }

  /** The files of an answer, in its order. */
  public static Stream<KeptFile> all(JsonNode answer) {
    return FileQuestion.files(answer).map(KeptFile::of);
  }

  /** The id under which Koe keeps it; empty for what is kept elsewhere. */
  public Optional<UUID> id() {
    return content.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(content))
        : Optional.empty();
  }

  /** As it stands in an answer. */
  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("type", type)
        .put("size", size)
        .put("content", content);
  }
}
