package koe.survey.transfer.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.kernel.survey.DefinitionProblem;

/** Where the elements of a draft come from, and what they are called. */
final class Places {

  private final ObjectNode definition;
  private final Map<String, String> inFile;

  Places(ObjectNode definition, Map<String, String> inFile) {
    this.definition = definition;
    this.inFile = inFile;
  }

  static String nameOf(JsonNode element) {
    return element.path("name").asText();
  }

  /** The place in the file for a place in the definition: that of the innermost known element. */
  String inFile(String pointer) {
    if (inFile.isEmpty() || pointer.isEmpty()) return inFile.isEmpty() ? pointer : "";
    String place = inFile.getOrDefault("", "");
    JsonNode node = definition;
    for (JsonPointer rest = JsonPointer.compile(pointer);
        !rest.matches() && !node.isMissingNode();
        rest = rest.tail()) {
      node = child(node, rest);
      String name = nameOf(node);
      if (!name.isEmpty()) place = inFile.getOrDefault(name, place);
    }
    return place;
  }

  private static JsonNode child(JsonNode node, JsonPointer rest) {
    return node.isArray()
        ? node.path(rest.getMatchingIndex())
        : node.path(rest.getMatchingProperty());
  }

  /** The element whose name stands twice, if that is the problem. */
  Optional<ObjectNode> repeated(DefinitionProblem problem) {
    if (!problem.pointer().endsWith("/name") || !problem.detail().contains("twice")) {
      return Optional.empty();
    }
    JsonNode element = definition.at(JsonPointer.compile(problem.pointer()).head());
    return element instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
  }

  /** A name that no other element has. */
  String freshName(ObjectNode element) {
    Set<String> taken = new HashSet<>(definition.findValuesAsText("name"));
    String name = nameOf(element);
    int number = 2;
    while (taken.contains(name + "_" + number)) number++;
    return name + "_" + number;
  }
}
