package koe.survey.transfer.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import koe.kernel.json.Json;
import koe.kernel.survey.DefinitionProblem;
import koe.kernel.survey.InvalidDefinition;
import koe.kernel.survey.SurveyDefinition;

/** Shows a definition, or one element of it, to the reader of definitions. */
final class Trial {

  private static final String ELEMENT = "/elements/0";

  private Trial() {}

  static List<DefinitionProblem> whole(JsonNode definition) {
    try {
      SurveyDefinition.parse(definition);
      return List.of();
    } catch (InvalidDefinition invalid) {
      return invalid.problems();
    }
  }

  /** What is wrong with an element by itself, with pointers from the element on. */
  static List<DefinitionProblem> of(ObjectNode element) {
    ObjectNode definition = Json.object();
    definition.putArray("elements").add(alone(element)).add(question());
    return whole(definition).stream()
        .filter(problem -> problem.pointer().startsWith(ELEMENT))
        .map(problem -> new DefinitionProblem(below(problem.pointer()), problem.detail()))
        .toList();
  }

  /** The frame of the survey and its pages, without what stands on them. */
  static List<DefinitionProblem> frame(ObjectNode definition) {
    ObjectNode frame = definition.deepCopy();
    frame.remove(List.of("elements", "questions"));
    int number = 0;
    for (JsonNode page : frame.path("pages")) {
      if (page instanceof ObjectNode object) {
        object.remove("questions");
        object.putArray("elements").add(question().put("name", "page element " + number++));
      }
    }
    if (!frame.has("pages")) frame.putArray("elements").add(question());
    return whole(frame);
  }

  private static ObjectNode alone(ObjectNode element) {
    ObjectNode alone = element.deepCopy();
    boolean group = alone.has("elements") || alone.has("questions");
    if (group && alone.path("type").asText().equalsIgnoreCase("panel")) {
      alone.remove(List.of("elements", "questions"));
    }
    if (alone.has("choicesFromQuestion")) {
      alone.remove(List.of("choicesFromQuestion", "choicesFromQuestionMode"));
      if (!alone.has("choices")) alone.putArray("choices").add("choice");
    }
    return alone;
  }

  private static ObjectNode question() {
    return Json.object().put("type", "comment").put("name", "another element");
  }

  private static String below(String pointer) {
    return pointer.substring(ELEMENT.length());
  }
}
