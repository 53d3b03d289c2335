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
      if (isIn(page, vanishing)) return true;
    }
    return false;
  }

  private static boolean isIn(JsonNode group, boolean vanishing) {
    for (JsonNode element : group.path("elements")) {
      if (element.has("elements") && isIn(element, vanishing)) return true;
      boolean waits = group.has("visibleIf") && has(element, "requiredIf");
      boolean rests = vanishing || element.has("enableIf") || group.has("enableIf");
      if (waits || (rests && has(element, "visibleIf"))) return true;
    }
    return false;
  }

  /** Whether SurveyJS keeps what was answered in cells that are not shown any more. */
  static boolean keepsHiddenCells(JsonNode question) {
    return !question.path("columns").findValues("visibleIf").isEmpty();
  }

  private static boolean has(JsonNode question, String condition) {
    return INNER.stream().anyMatch(inner -> !question.path(inner).findValues(condition).isEmpty());
  }
}
