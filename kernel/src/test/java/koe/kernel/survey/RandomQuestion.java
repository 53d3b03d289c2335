package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** One question made up by chance, and answers to it. */
final class RandomQuestion {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  enum Kind {
    NUMBER,
    TEXT,
    DATE,
    COMMENT,
    RATING,
    ONE,
    SEVERAL,
    RANKING,
    YESNO,
    MATRIX,
    FIELDS,
    TABLE,
    ENTRIES,
    RESULT
  }

  private final String name;
  private final Kind kind;
  private final Random random;
  private final boolean bounded;
  private boolean withoutSecond;

  RandomQuestion(String name, Random random) {
    this.name = name;
    this.random = random;
    this.kind = Kind.values()[random.nextInt(Kind.values().length)];
    this.bounded = random.nextInt(3) == 0;
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  boolean isAnswered() {
    return kind != Kind.RESULT;
  }

  /** The second choice may not be offered, and is then not taken. */
  void avoidSecondChoice() {
    withoutSecond = true;
  }

  boolean isNested() {
    return List.of(Kind.MATRIX, Kind.FIELDS, Kind.TABLE, Kind.ENTRIES).contains(kind);
  }

  boolean isChosen() {
    return kind == Kind.ONE || kind == Kind.SEVERAL;
  }

  ObjectNode definition() {
    ObjectNode json = JSON.objectNode().put("name", name);
    switch (kind) {
      case NUMBER -> bounds(json.put("type", "text").put("inputType", "number"));
      case DATE -> json.put("type", "text").put("inputType", "date");
      case TEXT -> rules(json.put("type", "text"));
      case COMMENT -> json.put("type", "comment");
      case RATING -> json.put("type", "rating");
      case ONE -> choices(json.put("type", one("radiogroup", "dropdown")));
      case SEVERAL -> several(json.put("type", one("checkbox", "tagbox")));
      case RANKING -> choices(json.put("type", "ranking"));
      case YESNO -> json.put("type", "boolean");
      case MATRIX -> matrix(json);
      case FIELDS -> fields(json);
      case TABLE -> {
        json.put("type", "matrixdropdown").putArray("rows").add("r1").add("r2");
        cells(json.putArray("columns"), "cellType");
      }
      case ENTRIES -> entries(json);
      case RESULT -> json.put("type", "expression");
    }
    return json;
  }

  private void bounds(ObjectNode json) {
    if (bounded) json.put("min", 1).put("max", 5);
    if (random.nextInt(4) == 0) {
      json.putArray("validators").addObject().put("type", "numeric").put("minValue", 2);
    }
    if (random.nextInt(5) == 0) json.put("defaultValue", 3);
  }

  private void rules(ObjectNode json) {
    if (!bounded) return;
    ObjectNode rule = json.putArray("validators").addObject();
    switch (random.nextInt(3)) {
      case 0 -> rule.put("type", "text").put("minLength", 3);
      case 1 -> rule.put("type", "regex").put("regex", "^[a-c]+$");
      default -> rule.put("type", "email");
    }
  }

  private void choices(ObjectNode json) {
    ArrayNode choices = json.putArray("choices");
    for (int i = 1; i <= 4; i++) {
      if (i == 3) {
        choices.addObject().put("value", i).put("text", "Three");
      } else {
        choices.add(i);
      }
    }
    if (kind == Kind.ONE && bounded) json.put("showNoneItem", true);
  }

  private void several(ObjectNode json) {
    choices(json);
    if (bounded) json.put("minSelectedChoices", 2).put("maxSelectedChoices", 3);
    if (random.nextInt(5) == 0) {
      json.putArray("validators").addObject().put("type", "answercount").put("maxCount", 2);
    }
  }

  private void matrix(ObjectNode json) {
    json.put("type", "matrix").putArray("columns").add(1).add(2).add(3);
    json.putArray("rows").add("r1").add("r2");
    if (bounded) json.put("isAllRowRequired", true);
    if (random.nextInt(5) == 0) json.put("eachRowUnique", true);
  }

  private void fields(ObjectNode json) {
    ArrayNode items = json.put("type", "multipletext").putArray("items");
    items.addObject().put("name", "a").put("isRequired", bounded);
    items.addObject().put("name", "b").put("title", "B");
  }

  private void entries(ObjectNode json) {
    if (bounded) {
      json.put("type", "paneldynamic");
      cells(json.putArray("templateElements"), "type");
    } else {
      json.put("type", "matrixdynamic").put("rowCount", 0);
      cells(json.putArray("columns"), "cellType");
    }
  }

  private void cells(ArrayNode cells, String type) {
    ObjectNode first = cells.addObject().put("name", "c1").put(type, "dropdown");
    first.putArray("choices").add(1).add(2);
    if (random.nextInt(3) == 0) first.put("isRequired", true);
    ObjectNode second = cells.addObject().put("name", "c2").put(type, "text");
    second.put("inputType", "number");
    String word = kind == Kind.ENTRIES && bounded ? "panel" : "row";
    if (random.nextInt(3) == 0) second.put("visibleIf", "{" + word + ".c1} = 1");
    if (random.nextInt(3) == 0) second.put("requiredIf", "{" + word + ".c1} = 1");
  }

  JsonNode answer() {
    return switch (kind) {
      case NUMBER -> JSON.numberNode(random.nextInt(8));
      case TEXT, COMMENT -> JSON.textNode(one("ab", "abc", "x1", "a@b.org"));
      case DATE -> JSON.textNode(one("2026-01-10", "1990-05-05", "2026-03-31"));
      case RATING -> JSON.numberNode(1 + random.nextInt(5));
      case ONE -> JSON.numberNode(withoutSecond ? 3 : 1 + random.nextInt(4));
      case SEVERAL -> some();
      case RANKING -> permutation();
      case YESNO -> JSON.booleanNode(random.nextBoolean());
      case MATRIX -> row("r1", "r2");
      case FIELDS -> JSON.objectNode().put(one("a", "b"), one("ab", "cd"));
      case TABLE -> JSON.objectNode().set(one("r1", "r2"), cellAnswers());
      case ENTRIES -> list();
      case RESULT -> JSON.nullNode();
    };
  }

  private ArrayNode some() {
    ArrayNode some = JSON.arrayNode();
    for (int i = 1; i <= 4; i++) {
      if (random.nextBoolean() && some.size() < 3 && (i != 2 || !withoutSecond)) some.add(i);
    }
    return some.isEmpty() ? some.add(3) : some;
  }

  private ArrayNode permutation() {
    ArrayNode all = JSON.arrayNode();
    List<Integer> places = new java.util.ArrayList<>(List.of(1, 2, 3, 4));
    java.util.Collections.shuffle(places, random);
    places.forEach(all::add);
    return all;
  }

  private ObjectNode row(String... rows) {
    ObjectNode answers = JSON.objectNode();
    for (String row : rows) {
      if (random.nextBoolean()) answers.put(row, 1 + random.nextInt(3));
    }
    return answers.isEmpty() ? answers.put("r1", 2) : answers;
  }

  private ObjectNode cellAnswers() {
    ObjectNode cells = JSON.objectNode().put("c1", 1 + random.nextInt(2));
    if (random.nextBoolean()) cells.put("c2", random.nextInt(6));
    return cells;
  }

  private ArrayNode list() {
    ArrayNode list = JSON.arrayNode();
    for (int i = 0; i <= random.nextInt(3); i++) list.add(cellAnswers());
    return list;
  }

  private String one(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
