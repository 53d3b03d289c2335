package koe.kernel.survey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Four choices made up by chance, of which the second may not be offered, and answers to them. */
final class RandomChoices {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Random random;
  private boolean withoutSecond;

  RandomChoices(Random random) {
    this.random = random;
  }

  /** The second choice may not be offered, and is then not taken. */
  void avoidSecond() {
    withoutSecond = true;
  }

  void write(ObjectNode question) {
    ArrayNode choices = question.putArray("choices");
    for (int i = 1; i <= 4; i++) {
      if (i == 3) {
        choices.addObject().put("value", i).put("text", "Three");
      } else if (i == 2 && withoutSecond) {
        choices.addObject().put("value", i).put("visibleIf", "{nobody} notempty");
      } else {
        choices.add(i);
      }
    }
    if (random.nextInt(6) == 0) question.put("choicesOrder", random.nextBoolean() ? "asc" : "desc");
  }

  /** What stands beside the choices of a question. */
  void writeSpecial(ObjectNode question, boolean several) {
    question.put("otherText", "Other");
    switch (random.nextInt(several ? 6 : 5)) {
      case 0 -> question.put("showNoneItem", true);
      case 1 -> question.put("showOtherItem", true);
      case 2 -> question.put("hasOther", true).put("hasNone", true);
      case 5 -> question.put("showSelectAllItem", true);
      default -> {}
    }
  }

  int single() {
    return withoutSecond ? 3 : 1 + random.nextInt(4);
  }

  ArrayNode some() {
    ArrayNode some = JSON.arrayNode();
    for (int i = 1; i <= 4; i++) {
      if (random.nextBoolean() && some.size() < 3 && (i != 2 || !withoutSecond)) some.add(i);
    }
    return some.isEmpty() ? some.add(3) : some;
  }

  ArrayNode ranked() {
    List<Integer> places = new ArrayList<>(List.of(1, 2, 3, 4));
    Collections.shuffle(places, random);
    ArrayNode all = JSON.arrayNode();
    places.forEach(all::add);
    return all;
  }
}
