package koe.kernel.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** What one answer brings about for others, made up by chance. */
final class RandomFollowing {

  private final List<RandomQuestion> questions;
  private final RandomLogic logic;
  private final Random random;

  /** One in a survey: what follows from what follows from it may go in circles. */
  private boolean followed;

  RandomFollowing(List<RandomQuestion> questions, RandomLogic logic, Random random) {
    this.questions = questions;
    this.logic = logic;
    this.random = random;
  }

  void triggers(ObjectNode survey) {
    if (random.nextInt(4) > 0) return;
    // SurveyJS sets values again, also without an answer, where a page is left.
    List<RandomQuestion> answered = questions.stream().filter(RandomQuestion::isGiven).toList();
    if (answered.isEmpty()) return;
    RandomQuestion deciding = answered.get(random.nextInt(answered.size()));
    ObjectNode trigger = survey.putArray("triggers").addObject();
    trigger.put("expression", logic.on(deciding));
    switch (followed ? random.nextInt(2) : random.nextInt(6)) {
      case 0 -> trigger.put("type", "complete");
      case 1 ->
          trigger.put("type", "skip").put("gotoName", questions.get(questions.size() - 1).name());
      case 2 -> trigger.put("type", "setvalue").put("setToName", "extra").put("setValue", "set");
      case 3 -> trigger.put("type", "setvalue").put("setToName", "extra").put("setValue", 7);
      case 4 ->
          trigger
              .put("type", "copyvalue")
              .put("setToName", "extra")
              .put("fromName", deciding.name());
      default ->
          trigger
              .put("type", "runexpression")
              .put("setToName", "extra")
              .put("runExpression", "iif({" + deciding.name() + "} notempty, 1, 2)");
    }
  }

  /** The answer follows from other answers: it is set, under a condition or not, or taken back. */
  void follow(RandomQuestion question, ObjectNode json) {
    boolean number = question.kind() == RandomQuestion.Kind.NUMBER;
    if (!number || random.nextInt(3) > 0 || followed) return;
    String name = question.name();
    String calculation = logic.calculation();
    String condition = logic.condition(name);
    if (isAlone(calculation, condition, name)) return;
    followed = true;
    switch (random.nextInt(4)) {
      case 0 -> json.put("setValueExpression", calculation);
      case 1 -> json.put("setValueExpression", calculation).put("setValueIf", condition);
      case 2 -> {
        json.put("defaultValueExpression", calculation);
        question.leaveOpen();
      }
      default -> json.put("resetValueIf", condition);
    }
  }

  private boolean isAlone(String calculation, String condition, String name) {
    return calculation.contains("{" + name + "}")
        || !calculation.contains("{")
        || condition.contains("nobody")
        || questions.stream()
            .filter(one -> !one.isAnswered())
            .anyMatch(one -> condition.contains(one.name()));
  }
}
