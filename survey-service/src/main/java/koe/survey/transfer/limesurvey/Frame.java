package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import koe.kernel.json.Json;
import koe.survey.transfer.draft.Warnings;

/** What belongs to the whole survey: title, welcome and end, how one moves through it. */
final class Frame {

  private final LimeSurvey survey;
  private final LimeTexts texts;
  private final Warnings warnings;

  Frame(LimeSurvey survey, LimeTexts texts, Warnings warnings) {
    this.survey = survey;
    this.texts = texts;
    this.warnings = warnings;
  }

  void put(ObjectNode definition) {
    definition.put("locale", texts.ownLanguage());
    texts.words(definition, "title", survey.texts("surveyls_title"), place("surveyls_title"));
    Map<String, String> descriptions = survey.texts("surveyls_description");
    texts.words(definition, "description", descriptions, place("surveyls_description"));
    texts.html(
        definition, "completedHtml", survey.texts("surveyls_endtext"), place("surveyls_endtext"));
    // A question that is not relevant any more loses its answer in LimeSurvey, too.
    definition.put("clearInvisibleValues", "onHiddenContainer");
    if (survey.row().is("allowprev", "N")) definition.put("showPrevButton", false);
    if (survey.row().is("showprogress", "Y")) definition.put("showProgressBar", "top");
    if (survey.row().is("format", "S")) definition.put("questionsOnPageMode", "questionPerPage");
    if (survey.row().is("format", "A")) definition.put("questionsOnPageMode", "singlePage");
    address(definition);
  }

  private void address(ObjectNode definition) {
    Map<String, String> addresses = survey.texts("surveyls_url");
    if (addresses.isEmpty()) return;
    String address = addresses.values().iterator().next();
    if (survey.row().is("autoredirect", "Y")) definition.put("navigateToUrl", address);
    else warnings.add(place("surveyls_url"), "The link at the end is not carried over: " + address);
  }

  /** The welcome and the notice on privacy stand before the first question. */
  void putPassages(ArrayNode pages) {
    if (!(pages.path(0).path("elements") instanceof ArrayNode first)) return;
    boolean notice = !survey.row().get("showsurveypolicynotice").matches("0?");
    if (notice) insert(first, "policy", "surveyls_policy_notice");
    if (!survey.row().is("showwelcome", "N")) insert(first, "welcome", "surveyls_welcometext");
  }

  private void insert(ArrayNode elements, String name, String column) {
    ObjectNode text = Json.object().put("type", "html").put("name", name);
    texts.html(text, "html", survey.texts(column), place(column));
    JsonNode html = text.path("html");
    if (!html.isMissingNode()) elements.insert(0, text);
  }

  private String place(String column) {
    return survey.settings().isEmpty()
        ? "/document/surveys_languagesettings"
        : survey.settings().get(0).place(column);
  }
}
