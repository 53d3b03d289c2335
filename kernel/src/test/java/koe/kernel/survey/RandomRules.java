package koe.kernel.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Bounds and validators made up by chance for the answer of one question. */
final class RandomRules {

  private final Random random;

  RandomRules(Random random) {
    this.random = random;
  }

  void ofNumber(ObjectNode question) {
    switch (random.nextInt(6)) {
      case 0 -> question.put("min", 1).put("max", 5);
      case 1 -> rule(question, "numeric").put("minValue", 2);
      case 2 -> rule(question, "numeric").put("maxValue", 6);
      case 3 -> question.put("minValueExpression", "1 + 1");
      default -> {}
    }
    if (random.nextInt(5) == 0) question.put("defaultValue", 3);
  }

  void ofDate(ObjectNode question) {
    switch (random.nextInt(4)) {
      case 0 -> question.put("maxValueExpression", "today()");
      case 1 -> question.put("min", "2026-01-01");
      default -> {}
    }
  }

  void ofText(ObjectNode question) {
    switch (random.nextInt(9)) {
      case 0 -> rule(question, "text").put("minLength", 3);
      case 1 -> rule(question, "text").put("maxLength", 2);
      case 2 -> rule(question, "text").put("allowDigits", false).put("minLength", 1);
      case 3 -> rule(question, "regex").put("regex", "^[a-c]+$");
      case 4 -> rule(question, "regex").put("regex", "^A").put("caseInsensitive", true);
      case 5 -> rule(question, "email");
      default -> {}
    }
  }

  void ofSeveral(ObjectNode question) {
    switch (random.nextInt(6)) {
      case 0 -> rule(question, "answercount").put("minCount", 2);
      case 1 -> rule(question, "answercount").put("maxCount", 2);
      case 2 -> question.put("minSelectedChoices", 2);
      default -> {}
    }
  }

  private static ObjectNode rule(ObjectNode question, String type) {
    return question.withArray("/validators").addObject().put("type", type);
  }
}
