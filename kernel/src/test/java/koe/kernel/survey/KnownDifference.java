package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What survey-core does with conditions inside tables and lists and Koe does not, as
 * docs/surveyjs-differences.md tells. Surveys made up by chance that would show it are left out.
 */
final class KnownDifference {

  private static final List<String> INNER = List.of("columns", "templateElements");

  private KnownDifference() {}

  static boolean isIn(JsonNode pair) {
    JsonNode survey = pair.path("definition");
    boolean vanishing = survey.path("clearInvisibleValues").asText().startsWith("onHidden");
    for (JsonNode page : survey.path("pages")) {
      if (isIn(page, page.has("visibleIf"), vanishing)) return true;
    }
    return carriesOther(survey) || leavesAnywhere(survey);
  }

  private static boolean isIn(JsonNode group, boolean hides, boolean rests) {
    boolean resting = rests || group.has("enableIf");
    for (JsonNode element : group.path("elements")) {
      boolean hiding = hides || (element.has("visibleIf") && element.has("elements"));
      if (element.has("elements") && isIn(element, hiding, resting)) return true;
      boolean stands = hides || resting || element.has("enableIf");
      if (stands && (has(element, "visibleIf") || has(element, "requiredIf"))) return true;
    }
    return false;
  }

  /** What was taken of another question, where "other" can be among it. */
  private static boolean carriesOther(JsonNode survey) {
    boolean selected =
        survey.findValues("choicesFromQuestionMode").stream()
            .anyMatch(mode -> mode.asText().equals("selected"));
    return selected
        && (survey.findValue("showOtherItem") != null || survey.findValue("hasOther") != null);
  }

  /** A trigger that calls a function acts on every page. */
  private static boolean leavesAnywhere(JsonNode survey) {
    for (JsonNode trigger : survey.path("triggers")) {
      boolean leaves = List.of("complete", "skip").contains(trigger.path("type").asText());
      if (leaves && calls(trigger)) return true;
    }
    return false;
  }

  private static boolean calls(JsonNode trigger) {
    return trigger.path("expression").asText().matches(".*[A-Za-z]\\(.*");
  }

  /** Whether defaults, or functions, make a trigger act before anything was said. */
  static boolean actsEarly(JsonNode survey) {
    for (JsonNode trigger : survey.path("triggers")) {
      if (calls(trigger)) return true;
    }
    return survey.findValue("defaultValue") != null
        || survey.findValue("defaultValueExpression") != null;
  }

  /** Whether SurveyJS keeps what was answered in cells that are not shown any more. */
  static boolean keepsHiddenCells(JsonNode question) {
    return !question.path("columns").findValues("visibleIf").isEmpty();
  }

  private static boolean has(JsonNode question, String condition) {
    return INNER.stream().anyMatch(inner -> !question.path(inner).findValues(condition).isEmpty());
  }
}
