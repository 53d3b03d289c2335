package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A survey made up by chance, with answers that fit its questions. */
final class RandomSurvey {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Random random;
  private final RandomLogic logic;
  private final List<RandomQuestion> questions = new ArrayList<>();

  /** One in a survey: what follows from what follows from it may go in circles. */
  private boolean followed;

  RandomSurvey(Random random) {
    this.random = random;
    int count = 2 + random.nextInt(5);
    for (int i = 1; i <= count; i++) questions.add(new RandomQuestion("q" + i, random));
    this.logic = new RandomLogic(questions, random);
  }

  ObjectNode pair() {
    ObjectNode pair = JSON.objectNode();
    pair.set("definition", definition());
    ArrayNode answers = pair.putArray("answers");
    for (RandomQuestion question : questions) {
      if (question.isAnswered() && random.nextInt(4) > 0) {
        JsonNode answer = question.answer();
        answers.addArray().add(question.name()).add(answer);
      }
    }
    return pair;
  }

  private ObjectNode definition() {
    ObjectNode survey = JSON.objectNode();
    ArrayNode pages = survey.putArray("pages");
    boolean results = questions.stream().anyMatch(question -> !question.isAnswered());
    int number = 0;
    ArrayNode elements = JSON.arrayNode();
    for (RandomQuestion question : questions) {
      if (elements.isEmpty() || random.nextInt(3) == 0) {
        ObjectNode page = pages.addObject().put("name", "p" + ++number);
        if (random.nextInt(6) == 0 && !results) page.put("visibleIf", logic.condition());
        elements = page.putArray("elements");
        if (random.nextInt(5) == 0) {
          ObjectNode panel = elements.addObject().put("type", "panel").put("name", "g" + number);
          if (random.nextBoolean() && !results) panel.put("visibleIf", logic.condition());
          if (random.nextInt(3) == 0 && !results) panel.put("enableIf", logic.condition());
          elements = panel.putArray("elements");
        }
      }
      elements.add(dressed(question));
    }
    if (random.nextInt(3) == 0) {
      ArrayNode values = survey.putArray("calculatedValues");
      values.addObject().put("name", "v1").put("expression", logic.calculation());
      values.addObject().put("name", "v2").put("expression", "{v1} + 1");
    }
    triggers(survey);
    return survey;
  }

  private void triggers(ObjectNode survey) {
    if (random.nextInt(5) > 0) return;
    ObjectNode trigger = survey.putArray("triggers").addObject();
    trigger.put("expression", logic.condition());
    switch (followed ? 0 : random.nextInt(3)) {
      case 0 -> trigger.put("type", "complete").put("expression", logic.ending());
      case 1 -> trigger.put("type", "setvalue").put("setToName", "extra").put("setValue", "set");
      default ->
          trigger
              .put("type", "runexpression")
              .put("setToName", "extra")
              .put("runExpression", logic.calculation());
    }
  }

  /** The answer follows from other answers: it is set, under a condition or not, or taken back. */
  private void follow(ObjectNode question) {
    String name = question.path("name").asText();
    String calculation = logic.calculation();
    String condition = logic.condition(name);
    boolean alone =
        calculation.contains("{" + name + "}")
            || !calculation.contains("{")
            || questions.stream()
                .filter(one -> !one.isAnswered())
                .anyMatch(one -> condition.contains("{" + one.name()));
    if (alone || followed || condition.contains("nobody")) return;
    followed = true;
    switch (random.nextInt(3)) {
      case 0 -> question.put("setValueExpression", calculation);
      case 1 -> question.put("setValueExpression", calculation).put("setValueIf", condition);
      default -> question.put("resetValueIf", condition);
    }
  }

  private ObjectNode dressed(RandomQuestion question) {
    ObjectNode json = question.definition();
    if (!question.isAnswered()) json.put("expression", logic.calculation());
    if (random.nextInt(3) == 0 && question.isAnswered()) json.put("visibleIf", logic.condition());
    if (random.nextInt(5) == 0 && question.isAnswered()) json.put("enableIf", logic.condition());
    if (random.nextInt(5) == 0) json.put("requiredIf", logic.condition());
    if (random.nextInt(4) == 0) json.put("isRequired", true);
    if (random.nextInt(3) == 0) json.put("title", "T {" + logic.name() + "} x {nobody}");
    if (question.isChosen() && random.nextInt(5) == 0) {
      json.put("choicesVisibleIf", "{item} != 2 or " + logic.condition(question.name()));
      question.avoidSecondChoice();
    }
    if (question.kind() == RandomQuestion.Kind.NUMBER && random.nextInt(4) == 0) {
      follow(json);
    }
    if (random.nextInt(6) == 0 && question.isAnswered()) {
      json.putArray("validators")
          .addObject()
          .put("type", "expression")
          .put("expression", logic.condition());
    }
    return json;
  }
}
