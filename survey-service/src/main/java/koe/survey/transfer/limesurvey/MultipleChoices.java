package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import koe.kernel.json.Json;

/** Boxes to tick, with or without a comment on each. */
final class MultipleChoices {

  private final Asked asked;
  private final ObjectNode element;

  MultipleChoices(Asked asked) {
    this.asked = asked;
    this.element = asked.element();
  }

  List<ObjectNode> convert() {
    element.put("type", "checkbox");
    exclusive(asked.put("choices", asked.question().subquestions()));
    ChoiceLists.other(asked);
    ChoiceLists.order(asked, "choicesOrder");
    ChoiceLists.filter(asked, "choicesVisibleIf");
    asked.attributes().whole("min_answers").ifPresent(n -> element.put("minSelectedChoices", n));
    asked.attributes().whole("max_answers").ifPresent(n -> element.put("maxSelectedChoices", n));
    return asked.question().type().equals("P") ? List.of(withComments()) : List.of(element);
  }

  private void exclusive(ArrayNode choices) {
    String codes = asked.attributes().find("exclude_all_others").orElse("");
    Set<String> alone = Set.copyOf(List.of(codes.split("[;,\\s]+")).stream().distinct().toList());
    for (JsonNode choice : choices) {
      if (choice instanceof ObjectNode item && alone.contains(item.path("value").asText())) {
        item.put("isExclusive", true);
      }
    }
  }

  /** The boxes, and below them a line for the comment on each that is ticked. */
  private ObjectNode withComments() {
    ObjectNode group = Json.object().put("type", "panel").put("name", asked.name() + "_comments");
    if (element.has("visibleIf")) group.set("visibleIf", element.get("visibleIf"));
    ArrayNode inside = group.putArray("elements").add(element);
    for (JsonNode choice : element.path("choices")) {
      String value = choice.path("value").asText();
      ObjectNode comment = inside.addObject().put("type", "text");
      comment.put("name", asked.name() + "_" + value + "comment");
      comment.set("title", choice.has("text") ? choice.get("text") : choice.path("value"));
      String quoted = value.replace("'", "\\'");
      comment.put("visibleIf", "{" + asked.name() + "} contains '" + quoted + "'");
    }
    return group;
  }
}
