package koe.kernel.survey;

import static koe.kernel.survey.Surveys.NOON;
import static koe.kernel.survey.Surveys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Koe and SurveyJS's own engine see the same in the same survey with the same answers. Where they
 * differ on purpose, docs/surveyjs-differences.md says why, and the surveys here keep away from it.
 */
class OracleTest {

  private static final int PAIRS = Integer.getInteger("oracle.pairs", 20_000);
  private static final long SEED = 20_261_122;

  @Test
  void koe_sees_what_surveyjs_sees_in_twenty_thousand_surveys() throws Exception {
    boolean here = Peer.isHere();
    if (!here) System.out.println("Left out: node and npm are not here to run survey-core.");
    assertThat(here || !Peer.isNeeded()).as("node and npm are needed here").isTrue();
    assumeTrue(here);
    Random random = new Random(SEED);
    List<String> pairs = new ArrayList<>();
    while (pairs.size() < PAIRS) {
      JsonNode pair = new RandomSurvey(random).pair();
      if (!KnownDifference.isIn(pair)) pairs.add(pair.toString());
    }
    assertThat(Constructs.rare(pairs)).as("what hardly any survey has").isEmpty();
    List<String> peers = Peer.look(pairs);
    Map<String, List<String>> differences = new TreeMap<>();
    for (int i = 0; i < PAIRS; i++) {
      JsonNode pair = json(pairs.get(i));
      for (String difference : Seen.differences(koe(pair), json(peers.get(i)))) {
        differences
            .computeIfAbsent(difference.replaceAll(":.*", ""), kind -> new ArrayList<>())
            .add(difference + " in " + pair);
      }
    }
    assertThat(differences.values().stream().mapToInt(List::size).sum())
        .as(() -> report(differences))
        .isZero();
  }

  private static String report(Map<String, List<String>> differences) {
    StringBuilder report = new StringBuilder();
    differences.forEach(
        (kind, found) -> {
          report.append('\n').append(found.size()).append(" × ").append(kind);
          found.stream()
              .sorted(java.util.Comparator.comparing(String::length))
              .limit(Integer.getInteger("oracle.shown", 4))
              .forEach(one -> report.append("\n    ").append(one));
        });
    return report.toString();
  }

  /** The answers are given one after the other, as a respondent gives them. */
  private static JsonNode koe(JsonNode pair) {
    SurveyDefinition survey = SurveyDefinition.parse(pair.path("definition"));
    String language = pair.path("language").asText();
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    for (JsonNode answer : pair.path("answers")) {
      if (pair.path("asAsked").asBoolean() && !isAsked(survey, answers, answer, language)) continue;
      ObjectNode change = JsonNodeFactory.instance.objectNode();
      change.set(answer.path(0).asText(), answer.path(1));
      answers = survey.changed(answers, change, language, NOON);
    }
    Set<String> given = new HashSet<>(Set.of("extra"));
    pair.path("answers").forEach(answer -> given.add(answer.path(0).asText()));
    pair.findParents("columns").stream()
        .filter(KnownDifference::keepsHiddenCells)
        .forEach(question -> given.remove(question.path("name").asText()));
    // What is emptied, or out of bounds, at the end follows another time in SurveyJS.
    for (String effect : List.of("setValueExpression", "resetValueIf")) {
      pair.findParents(effect).forEach(question -> given.remove(question.path("name").asText()));
    }
    if (KnownDifference.actsEarly(pair.path("definition"))) given.remove("extra");
    return Seen.by(survey.interview(answers, language, NOON), given);
  }

  private static boolean isAsked(
      SurveyDefinition survey, ObjectNode answers, JsonNode answer, String language) {
    String name = answer.path(0).asText().replace(Question.COMMENT, "");
    return survey
        .interview(answers, language, NOON)
        .question(name)
        .filter(QuestionView::visible)
        .isPresent();
  }
}
