package koe.survey.transfer.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import koe.kernel.json.Json;

/** For a question of a type that Koe does not ask, the most similar that it does ask. */
final class NearestType {

  private static final List<String> HEAD =
      List.of("name", "title", "description", "visible", "visibleIf", "enableIf");
  private static final List<String> ASKED = List.of("isRequired", "requiredIf", "readOnly");
  private static final List<String> CHOSEN =
      List.of("choices", "choicesOrder", "choicesVisibleIf", "showOtherItem", "hasOther");

  private NearestType() {}

  /** The similar element, if there is one that asks the same. */
  static Optional<ObjectNode> of(ObjectNode element) {
    return switch (element.path("type").asText().toLowerCase(Locale.ROOT)) {
      case "matrix", "matrixdropdown", "matrixdynamic", "multipletext", "ranking", "sortablelist" ->
          Optional.of(SimplerQuestions.of(element));
      case "paneldynamic" -> Optional.of(once(element));
      case "imagepicker", "imagemap" -> Optional.of(choice(element, element.path("multiSelect")));
      case "buttongroup", "barrating" -> Optional.of(chosen(element, "radiogroup"));
      case "select2", "selectize", "choosen" -> Optional.of(chosen(element, "dropdown"));
      case "tagbox" -> Optional.of(chosen(element, "checkbox"));
      case "slider", "nouislider", "bootstrapslider" -> Optional.of(number(element));
      case "datepicker" -> Optional.of(text(element, "date"));
      case "editor", "microphone" -> Optional.of(asked(element, "comment"));
      default -> Optional.empty();
    };
  }

  /** A passage that shows the text of a question which cannot be asked. */
  static ObjectNode note(ObjectNode element, String name) {
    ObjectNode note = Json.object().put("type", "html").put("name", name);
    String own = Names.usable(Places.nameOf(element), name);
    note.put("name", own);
    JsonNode title = element.path("title");
    boolean titled = title.isTextual() || title.isObject();
    JsonNode shown = titled ? title : TextNode.valueOf(own);
    note.set("html", Wording.each(shown, text -> "<p>" + escaped(text) + "</p>"));
    if (element.path("visibleIf").isTextual()) note.set("visibleIf", element.get("visibleIf"));
    return Trial.of(note).isEmpty() ? note : plain(name, own);
  }

  private static ObjectNode plain(String name, String words) {
    ObjectNode note = Json.object().put("type", "html").put("name", name);
    return note.put("html", "<p>" + escaped(words) + "</p>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static ObjectNode asked(JsonNode element, String type) {
    ObjectNode asked = Json.object().put("type", type);
    copy(element, asked, HEAD);
    copy(element, asked, ASKED);
    return asked;
  }

  static void copy(JsonNode from, ObjectNode to, List<String> keys) {
    for (String key : keys) if (from.has(key)) to.set(key, from.get(key));
  }

  /** A group with the head of the element and nothing in it yet. */
  static ObjectNode group(ObjectNode element) {
    ObjectNode group = Json.object().put("type", "panel");
    copy(element, group, HEAD);
    if (!group.has("title")) group.put("title", Places.nameOf(element));
    return group;
  }

  private static ObjectNode chosen(ObjectNode element, String type) {
    ObjectNode question = asked(element, type);
    copy(element, question, CHOSEN);
    return question;
  }

  private static ObjectNode choice(ObjectNode element, JsonNode several) {
    ObjectNode question = chosen(element, several.asBoolean() ? "checkbox" : "radiogroup");
    ArrayNode words = question.putArray("choices");
    for (JsonNode choice : element.path("choices")) {
      ObjectNode word = Json.object();
      word.set("value", choice.isObject() ? choice.path("value") : choice);
      if (choice.has("text")) word.set("text", choice.get("text"));
      words.add(word);
    }
    return question;
  }

  private static ObjectNode text(ObjectNode element, String inputType) {
    return asked(element, "text").put("inputType", inputType);
  }

  private static ObjectNode number(ObjectNode element) {
    ObjectNode number = text(element, "number");
    copy(element, number, List.of("min", "max", "defaultValue"));
    return number;
  }

  /** What may be filled in several times is asked for once. */
  private static ObjectNode once(ObjectNode element) {
    ObjectNode group = group(element);
    ArrayNode asked = group.putArray("elements");
    element.path("templateElements").forEach(asked::add);
    return group;
  }
}
