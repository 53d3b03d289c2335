package koe.it.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import koe.kernel.json.Json;

/** Definitions that somebody wrote by mistake or in anger, and what becomes of each. */
enum Hostile {
  A_TITLE_OF_A_MEGABYTE(true, titled("x".repeat(900_000))),
  MORE_THAN_A_MEGABYTE(false, titled("x".repeat(1_100_000))),
  PANELS_INSIDE_EACH_OTHER(false, panels(30)),
  ENTRIES_INSIDE_EACH_OTHER(false, entries(6)),
  ENTRIES_THAT_MULTIPLY(false, entries(4)),
  QUESTIONS_THAT_WAIT_FOR_EACH_OTHER(
      true,
      Json.read(
          """
          {"elements": [
            {"type": "text", "name": "a", "visibleIf": "{b} = 1"},
            {"type": "text", "name": "b", "visibleIf": "{a} = 1"}]}""")),
  VALUES_OF_EACH_OTHER(
      false,
      Json.read(
          """
          {"calculatedValues": [
            {"name": "x", "expression": "{y} + 1"}, {"name": "y", "expression": "{x} + 1"}],
           "elements": [{"type": "text", "name": "a"}]}""")),
  TRIGGERS_IN_A_CIRCLE(
      true,
      Json.read(
          """
          {"triggers": [
            {"type": "setvalue", "expression": "{a} = 1", "setToName": "a", "setValue": 2},
            {"type": "setvalue", "expression": "{a} = 2", "setToName": "a", "setValue": 1},
            {"type": "runexpression", "expression": "{a} notempty", "setToName": "a", "runExpression": "{a} + {a}"}],
           "elements": [{"type": "text", "name": "a"}]}""")),
  A_PATTERN_THAT_LOOKS_BACK_AND_BACK(true, pattern("^(a+)+$")),
  A_PATTERN_THAT_MULTIPLIES(false, pattern("((a{1,1000}){1,1000}){1,1000}")),
  TEN_THOUSAND_CHOICES(true, choices(10_000)),
  MORE_CHOICES_THAN_THAT(false, choices(10_001)),
  A_RANKING_THAT_OFFERS_EACH_AT_EACH_PLACE(false, of("ranking", 10_000)),
  A_TABLE_OF_MILLIONS(false, table(300, 50, 200)),
  SCRIPTS_IN_TITLES(
      true,
      Json.read(
          """
          {"title": "<script>alert(1)</script>", "elements": [
            {"type": "text", "name": "a", "title": "<img src=x onerror=alert(1)>"},
            {"type": "html", "name": "h", "html": "<script>alert(1)</script><a href='javascript:alert(1)'>x</a>"},
            {"type": "radiogroup", "name": "r", "choices": [{"value": "\\"><script>alert(1)</script>", "text": "<script>alert(1)</script>"}]}]}""")),
  NAMES_WITH_DOTS_AND_QUOTES(
      true,
      Json.read(
          """
          {"elements": [
            {"type": "text", "name": "a.b"}, {"type": "text", "name": "it's"},
            {"type": "text", "name": "say \\"no\\"", "visibleIf": "{a.b} empty"},
            {"type": "text", "name": "a[0]"}, {"type": "text", "name": "<b>"},
            {"type": "text", "name": "__proto__"}, {"type": "text", "name": "日本 語"}]}""")),
  A_CONDITION_WITHOUT_END(
      false, Json.object().set("elements", text("visibleIf", "(".repeat(20_000) + "1 = 1")));

  final boolean welcome;
  private final String json;

  /**
   * @param welcome whether it can be asked all the same
   */
  Hostile(boolean welcome, JsonNode definition) {
    this.welcome = welcome;
    json = definition.toString();
  }

  JsonNode definition() {
    return Json.read(json);
  }

  private static ArrayNode text(String property, String value) {
    ObjectNode question = Json.object().put("type", "text").put("name", "a").put(property, value);
    return Json.mapper().createArrayNode().add(question);
  }

  private static JsonNode titled(String title) {
    return Json.object().set("elements", text("title", title));
  }

  private static JsonNode pattern(String regex) {
    ObjectNode definition = Json.object();
    definition.set("elements", text("title", "a"));
    ((ObjectNode) definition.at("/elements/0"))
        .putArray("validators")
        .addObject()
        .put("type", "regex")
        .put("regex", regex);
    return definition;
  }

  private static JsonNode choices(int count) {
    return of("checkbox", count);
  }

  private static JsonNode of(String type, int count) {
    ObjectNode definition = Json.object();
    ObjectNode question = definition.putArray("elements").addObject();
    question.put("type", type).put("name", "a");
    fill(question.putArray("choices"), count);
    return definition;
  }

  private static void fill(ArrayNode list, int count) {
    IntStream.range(0, count).forEach(i -> list.add("c" + i));
  }

  private static JsonNode table(int rows, int columns, int choices) {
    ObjectNode definition = Json.object();
    ObjectNode table = definition.putArray("elements").addObject();
    table.put("type", "matrixdropdown").put("name", "a");
    fill(table.putArray("rows"), rows);
    fill(table.putArray("choices"), choices);
    ArrayNode cells = table.putArray("columns");
    IntStream.range(0, columns).forEach(i -> cells.addObject().put("name", "c" + i));
    return definition;
  }

  private static JsonNode panels(int depth) {
    ArrayNode elements = text("title", "a");
    for (int i = 0; i < depth; i++) {
      ObjectNode panel = Json.object().put("type", "panel").put("name", "p" + i);
      panel.set("elements", elements);
      elements = Json.mapper().createArrayNode().add(panel);
    }
    return Json.object().set("elements", elements);
  }

  private static JsonNode entries(int depth) {
    ArrayNode elements = text("title", "a");
    for (int i = 0; i < depth; i++) {
      ObjectNode list = Json.object().put("type", "paneldynamic").put("name", "p" + i);
      list.put("panelCount", 100).set("templateElements", elements);
      elements = Json.mapper().createArrayNode().add(list);
    }
    return Json.object().set("elements", elements);
  }
}
