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
  private final boolean deep;
  private final RandomChoices choices;
  private final RandomRules rules;
  private final RandomCells cells;
  private boolean other;
  private boolean open;
  private boolean source;

  RandomQuestion(String name, Random random) {
    this.name = name;
    this.random = random;
    this.kind = Kind.values()[random.nextInt(Kind.values().length)];
    this.bounded = random.nextInt(3) == 0;
    this.deep = kind == Kind.ENTRIES && bounded && random.nextInt(6) == 0;
    this.choices = new RandomChoices(random);
    this.rules = new RandomRules(random);
    boolean panels = kind == Kind.ENTRIES && bounded;
    this.cells = panels ? RandomCells.ofPanel(random) : RandomCells.ofRow(random);
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

  /** Whether others take their choices from it: SurveyJS takes none of pictures. */
  boolean isSource() {
    return source;
  }

  boolean isGiven() {
    return isAnswered() && !open;
  }

  /** Its choices depend on other answers, and what is not offered is not taken. */
  void leaveOpen() {
    open = true;
  }

  /** The second choice may not be offered, and is then not taken. */
  void avoidSecondChoice() {
    choices.avoidSecond();
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
      case NUMBER -> rules.ofNumber(json.put("type", "text").put("inputType", "number"));
      case DATE -> rules.ofDate(json.put("type", "text").put("inputType", "date"));
      case TEXT -> rules.ofText(json.put("type", "text"));
      case COMMENT -> rules.ofText(json.put("type", "comment"));
      case RATING -> json.put("type", "rating");
      case ONE -> single(json);
      case SEVERAL -> several(json);
      case RANKING -> choices.write(json.put("type", "ranking"));
      case YESNO -> json.put("type", "boolean");
      case MATRIX -> matrix(json);
      case FIELDS -> fields(json);
      case TABLE -> {
        json.put("type", "matrixdropdown").putArray("rows").add("r1").add("r2");
        cells.write(json.putArray("columns"));
        if (random.nextInt(6) == 0)
          json.put("rowsVisibleIf", "{item} != 'r2' or {nobody} notempty");
      }
      case ENTRIES -> entries(json);
      case RESULT -> json.put("type", "expression");
    }
    return json;
  }

  private void single(ObjectNode json) {
    choices.write(json.put("type", one("radiogroup", "dropdown", "imagepicker", "buttongroup")));
    if (List.of("radiogroup", "dropdown").contains(json.path("type").asText())) {
      choices.writeSpecial(json, false);
    }
    other = json.has("showOtherItem") || json.has("hasOther");
    source = !json.path("type").asText().equals("imagepicker");
  }

  private void several(ObjectNode json) {
    choices.write(json.put("type", one("checkbox", "tagbox")));
    choices.writeSpecial(json, true);
    rules.ofSeveral(json);
    source = true;
    other = json.has("showOtherItem") || json.has("hasOther");
  }

  private void matrix(ObjectNode json) {
    json.put("type", "matrix").putArray("columns").add(1).add(2).add(3);
    json.putArray("rows").add("r1").add("r2");
    if (bounded) json.put("isAllRowRequired", true);
    if (random.nextInt(5) == 0) json.put("eachRowUnique", true);
    if (random.nextInt(6) == 0) json.put("rowsVisibleIf", "{item} != 'r2' or {nobody} notempty");
  }

  private void fields(ObjectNode json) {
    ArrayNode items = json.put("type", "multipletext").putArray("items");
    items.addObject().put("name", "a").put("isRequired", bounded);
    rules.ofText(items.addObject().put("name", "b").put("title", "B"));
  }

  private void entries(ObjectNode json) {
    if (bounded) {
      ArrayNode elements = json.put("type", "paneldynamic").putArray("templateElements");
      cells.write(elements);
      if (deep) cells.writeDeeper(elements);
    } else {
      json.put("type", "matrixdynamic").put("rowCount", 0);
      cells.write(json.putArray("columns"));
    }
  }

  JsonNode answer() {
    return switch (kind) {
      case NUMBER -> JSON.numberNode(random.nextInt(8));
      case TEXT, COMMENT -> JSON.textNode(one("ab", "abc", "x1", "a@b.org"));
      case DATE -> JSON.textNode(one("2026-01-10", "1990-05-05", "2026-03-31", "2026-04-02"));
      case RATING -> JSON.numberNode(1 + random.nextInt(5));
      case ONE -> isOther() ? JSON.textNode("other") : JSON.numberNode(choices.single());
      case SEVERAL -> isOther() ? choices.some().add("other") : choices.some();
      case RANKING -> choices.ranked();
      case YESNO -> JSON.booleanNode(random.nextBoolean());
      case MATRIX -> row("r1", "r2");
      case FIELDS -> JSON.objectNode().put(one("a", "b"), one("ab", "cd", "x1"));
      case TABLE -> JSON.objectNode().set(one("r1", "r2"), cells.answer());
      case ENTRIES -> list();
      case RESULT -> JSON.nullNode();
    };
  }

  /** Whether an answer may be "other", for which a text of its own can be written. */
  boolean hasOther() {
    return other;
  }

  private boolean isOther() {
    return other && random.nextBoolean();
  }

  private ObjectNode row(String... rows) {
    ObjectNode answers = JSON.objectNode();
    for (String row : rows) {
      if (random.nextBoolean()) answers.put(row, 1 + random.nextInt(3));
    }
    return answers.isEmpty() ? answers.put("r1", 2) : answers;
  }

  private ArrayNode list() {
    ArrayNode list = JSON.arrayNode();
    for (int i = 0; i <= random.nextInt(3); i++) {
      list.add(deep ? cells.deeper(cells.answer()) : cells.answer());
    }
    return list;
  }

  private String one(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
