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
  private final RandomFollowing following;
  private final List<RandomQuestion> questions = new ArrayList<>();

  /** Whether answers vanish with their questions. */
  private boolean vanishing;

  RandomSurvey(Random random) {
    this.random = random;
    int count = 2 + random.nextInt(5);
    for (int i = 1; i <= count; i++) questions.add(new RandomQuestion("q" + i, random));
    this.logic = new RandomLogic(questions, random);
    this.following = new RandomFollowing(questions, logic, random);
  }

  ObjectNode pair() {
    ObjectNode pair = JSON.objectNode();
    pair.set("definition", definition());
    pair.put("language", random.nextInt(4) == 0 ? "ja" : "en");
    // What disappears with its answer is not answered while it is hidden.
    pair.put(
        "asAsked", pair.at("/definition/clearInvisibleValues").asText().startsWith("onHidden"));
    ArrayNode answers = pair.putArray("answers");
    for (RandomQuestion question : questions) {
      if (question.isGiven() && random.nextInt(4) > 0) answer(question, answers);
    }
    return pair;
  }

  private void answer(RandomQuestion question, ArrayNode answers) {
    JsonNode answer = question.answer();
    answers.addArray().add(question.name()).add(answer);
    if (answer.toString().contains("other") && random.nextBoolean()) {
      answers.addArray().add(question.name() + Question.COMMENT).add("my own");
    }
  }

  private ObjectNode definition() {
    ObjectNode survey = JSON.objectNode();
    clearing(survey);
    if (random.nextInt(4) == 0) survey.put("title", "Survey {" + logic.name() + "}");
    pages(survey.putArray("pages"));
    if (random.nextInt(3) == 0) {
      ArrayNode values = survey.putArray("calculatedValues");
      values.addObject().put("name", "v1").put("expression", logic.calculation());
      values.addObject().put("name", "v2").put("expression", "{v1} + 1");
      // SurveyJS does not know by displayValue alone that an answer matters.
      questions.stream()
          .filter(RandomQuestion::isChosen)
          .map(RandomQuestion::name)
          .map("iif({%1$s} notempty, displayValue('%1$s'), 'none')"::formatted)
          .findFirst()
          .ifPresent(shown -> values.addObject().put("name", "v3").put("expression", shown));
    }
    if (random.nextInt(6) == 0) survey.put("questionsOnPageMode", "singlePage");
    following.triggers(survey);
    ending(survey);
    return survey;
  }

  private void clearing(ObjectNode survey) {
    if (random.nextInt(3) > 0) return;
    String[] ways = {"none", "onComplete", "onHidden", "onHiddenContainer"};
    String way = ways[random.nextInt(ways.length)];
    survey.put("clearInvisibleValues", way);
    vanishing = way.startsWith("onHidden");
  }

  private void pages(ArrayNode pages) {
    boolean results = questions.stream().anyMatch(question -> !question.isAnswered());
    int number = 0;
    ArrayNode elements = JSON.arrayNode();
    for (RandomQuestion question : questions) {
      if (elements.isEmpty() || random.nextInt(3) == 0) {
        ObjectNode page = pages.addObject().put("name", "p" + ++number);
        if (random.nextInt(6) == 0 && !results) page.put("visibleIf", shows(question));
        elements = page.putArray("elements");
        if (random.nextInt(5) == 0) {
          ObjectNode panel = elements.addObject().put("type", "panel").put("name", "g" + number);
          if (random.nextBoolean() && !results) panel.put("visibleIf", shows(question));
          if (random.nextInt(3) == 0 && !results) panel.put("enableIf", logic.condition());
          elements = panel.putArray("elements");
        }
      }
      elements.add(dressed(question));
    }
    if (random.nextInt(6) == 0) {
      elements.addObject().put("type", "html").put("name", "note").put("html", "<b>Note</b>");
    }
  }

  private void ending(ObjectNode survey) {
    if (random.nextInt(6) > 0) return;
    survey.put("completedHtml", "<p>Thanks {" + logic.name() + "}</p>");
    survey
        .putArray("completedHtmlOnCondition")
        .addObject()
        .put("expression", logic.condition())
        .put("html", "<p>Oh {" + logic.name() + "}</p>");
    survey.put("navigateToUrl", "https://example.com/all");
    survey
        .putArray("navigateToUrlOnCondition")
        .addObject()
        .put("expression", logic.condition())
        .put("url", "https://example.com/some");
  }

  private ObjectNode dressed(RandomQuestion question) {
    boolean narrowed = question.isChosen() && random.nextInt(5) == 0;
    if (narrowed) question.avoidSecondChoice();
    ObjectNode json = question.definition();
    // A default of what is hidden comes and goes with it in SurveyJS.
    if (vanishing) json.remove("defaultValue");
    if (!question.isAnswered()) json.put("expression", logic.calculation());
    if (random.nextInt(3) == 0 && question.isAnswered()) json.put("visibleIf", shows(question));
    if (random.nextInt(5) == 0 && question.isAnswered()) json.put("enableIf", logic.condition());
    if (random.nextInt(5) == 0) json.put("requiredIf", logic.condition());
    if (random.nextInt(4) == 0) json.put("isRequired", true);
    title(json);
    if (!narrowed) carry(question, json);
    if (narrowed) {
      json.put("choicesVisibleIf", "{item} != 2 or " + logic.condition(question.name()));
    }
    following.follow(question, json);
    if (random.nextInt(6) == 0 && question.isAnswered()) {
      json.withArray("/validators")
          .addObject()
          .put("type", "expression")
          .put("expression", logic.condition());
    }
    return json;
  }

  /** Takes the choices of an earlier question; what may not be offered is not taken. */
  private void carry(RandomQuestion question, ObjectNode json) {
    List<RandomQuestion> sources =
        questions.subList(0, questions.indexOf(question)).stream()
            .filter(RandomQuestion::isSource)
            .toList();
    if (!question.isChosen() || sources.isEmpty() || random.nextInt(3) > 0) return;
    RandomQuestion source = sources.get(random.nextInt(sources.size()));
    String[] modes = {"all", "selected", "unselected"};
    json.put("choicesFromQuestion", source.name());
    json.put("choicesFromQuestionMode", modes[random.nextInt(modes.length)]);
    question.leaveOpen();
  }

  /** What hides itself and its answer with it goes round in circles. */
  private String shows(RandomQuestion question) {
    String condition = logic.condition();
    int place = questions.indexOf(question);
    boolean circle =
        questions.stream().skip(place).anyMatch(later -> condition.contains(later.name()));
    return vanishing && circle ? "{nobody} empty" : condition;
  }

  private void title(ObjectNode question) {
    switch (random.nextInt(6)) {
      case 0, 1 -> question.put("title", "T {" + logic.name() + "} x {nobody}");
      case 2 ->
          question
              .putObject("title")
              .put("default", "T {" + logic.name() + "}")
              .put("ja", "題 {" + logic.name() + "}");
      default -> {}
    }
  }
}
