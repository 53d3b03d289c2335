package koe.kernel.survey;

import static koe.kernel.survey.Surveys.NOON;
import static koe.kernel.survey.Surveys.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Definitions and answers with something wrong in them are refused or taken, and never fail. */
class MutatedDefinitionTest {

  private static final String DEFINITION =
      """
      {"title": {"default": "T", "ja": "題"}, "clearInvisibleValues": "onHidden",
       "calculatedValues": [{"name": "v", "expression": "{n} + 1", "includeIntoResult": true}],
       "completedHtmlOnCondition": [{"expression": "{v} > 3", "html": "<p>{c}</p>"}],
       "pages": [{"name": "p", "title": "{n}", "elements": [
         {"type": "rating", "name": "n", "rateMin": 0, "rateMax": 10, "metric": "nps"},
         {"type": "rating", "name": "m", "rateValues": [1, {"value": 2, "text": "two"}], "rateType": "stars"},
         {"type": "panel", "name": "g", "visibleIf": "{n} < 9", "elements": [
           {"type": "checkbox", "name": "c", "choices": ["a", 2, {"value": true, "text": "b"}],
            "showOtherItem": true, "choicesVisibleIf": "{item} != {n}", "minSelectedChoices": 1}]},
         {"type": "text", "name": "t", "inputType": "number", "min": 1, "max": 5, "defaultValue": 2,
          "validators": [{"type": "numeric", "minValue": 1}, {"type": "expression", "expression": "{t} > 1"}]},
         {"type": "dropdown", "name": "d", "choicesMin": 1, "choicesMax": 9, "enableIf": "{c} contains 'a'"},
         {"type": "boolean", "name": "b", "requiredIf": "{m} = 2", "hasComment": true},
         {"type": "html", "name": "h", "html": "<b>{t}</b>"}]}]}
      """;

  private static final List<String> JUNK =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "99999999999999999999",
          "\"\"",
          "\"x\"",
          "\"{n} =\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "[]",
          "[[]]",
          "[null]",
          "{}",
          "{\"default\": null}",
          "{\"ja\": \"x\"}",
          "[{\"value\": {}}]",
          "\"matrix\"",
          "\"{v}\"");

  @Test
  void definitions_with_one_wrong_value_never_fail_otherwise() {
    Random random = new Random(20_261_122);
    int read = 0;
    for (int i = 0; i < 4_000; i++) {
      JsonNode mutated = json(DEFINITION);
      mutate(mutated, random);
      if (isRead(mutated, random)) read++;
    }
    assertThat(read).isBetween(100, 3_900);
  }

  private static boolean isRead(JsonNode definition, Random random) {
    try {
      SurveyDefinition survey = SurveyDefinition.parse(definition);
      ObjectNode answers = answers(survey, random);
      Interview interview = survey.interview(answers, "ja", NOON);
      interview.toJson();
      interview.check(true);
      interview.completedHtml();
      survey.scores(interview.accepted());
      survey.comments(interview.accepted());
      interview.pages().forEach(page -> FormAnswers.read(page, Map.of("n", List.of("x"))));
      return true;
    } catch (InvalidDefinition invalid) {
      assertThat(invalid.problems()).isNotEmpty();
      return false;
    }
  }

  private static ObjectNode answers(SurveyDefinition survey, Random random) {
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    survey.questions().forEach(question -> answers.set(question.name(), junk(random)));
    return answers;
  }

  private static JsonNode junk(Random random) {
    return json(JUNK.get(random.nextInt(JUNK.size())));
  }

  private static void mutate(JsonNode definition, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(definition, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    int place = random.nextInt(container.size());
    if (container instanceof ArrayNode list) {
      list.set(place, junk(random));
    } else if (container instanceof ObjectNode object) {
      object.set(
          object.properties().stream().skip(place).findFirst().orElseThrow().getKey(),
          junk(random));
    }
  }

  private static void collect(JsonNode json, List<JsonNode> containers) {
    if (json.isContainerNode() && !json.isEmpty()) containers.add(json);
    json.forEach(part -> collect(part, containers));
  }
}
