package koe.kernel.survey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Questions inside a table or a list, made up by chance, and answers to them. */
final class RandomCells {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Random random;
  private final String type;
  private final String word;

  private RandomCells(Random random, String type, String word) {
    this.random = random;
    this.type = type;
    this.word = word;
  }

  static RandomCells ofPanel(Random random) {
    return new RandomCells(random, "type", "panel");
  }

  static RandomCells ofRow(Random random) {
    return new RandomCells(random, "cellType", "row");
  }

  void write(ArrayNode cells) {
    ObjectNode first = cells.addObject().put("name", "c1").put(type, "dropdown");
    first.putArray("choices").add(1).add(2);
    if (random.nextInt(3) == 0) first.put("isRequired", true);
    ObjectNode second = cells.addObject().put("name", "c2").put(type, "text");
    second.put("inputType", "number");
    if (random.nextInt(3) == 0) second.put("visibleIf", condition());
    if (random.nextInt(3) == 0) second.put("requiredIf", condition());
    if (random.nextInt(5) == 0) second.put("enableIf", condition());
    if (random.nextInt(5) == 0) {
      second.putArray("validators").addObject().put("type", "numeric").put("maxValue", 4);
    }
    if (random.nextInt(4) == 0) third(cells.addObject().put("name", "c3"));
  }

  private void third(ObjectNode third) {
    if (random.nextBoolean()) {
      third.put(type, "checkbox").putArray("choices").add(1).add(2).add(3);
      third.put("choicesVisibleIf", "{item} != 2 or {" + word + ".c1} = 2");
    } else {
      third.put(type, "text").put("isRequired", true).put("visibleIf", condition());
    }
  }

  private String condition() {
    String place = word.equals("panel") ? "{panelIndex} = 0" : "{rowIndex} = 1";
    return switch (random.nextInt(4)) {
      case 0 -> place;
      case 1 -> "{" + word + ".c1} notempty and {nobody} empty";
      default -> "{" + word + ".c1} = 1";
    };
  }

  /** A question in a list in each entry of a list, which sees the entry around it. */
  void writeDeeper(ArrayNode cells) {
    ObjectNode inner = cells.addObject().put("name", "deep").put("type", "paneldynamic");
    inner
        .putArray("templateElements")
        .addObject()
        .put("name", "d1")
        .put("type", "text")
        .put("isRequired", random.nextBoolean())
        .put("visibleIf", "{parentPanel.c1} = 1");
  }

  ObjectNode answer() {
    ObjectNode cells = JSON.objectNode().put("c1", 1 + random.nextInt(2));
    if (random.nextBoolean()) cells.put("c2", random.nextInt(6));
    return cells;
  }

  ObjectNode deeper(ObjectNode answer) {
    ObjectNode entry = answer.putArray("deep").addObject();
    if (random.nextBoolean()) entry.put("d1", "x");
    return answer;
  }
}
