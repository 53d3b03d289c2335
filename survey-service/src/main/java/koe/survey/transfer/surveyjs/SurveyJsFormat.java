package koe.survey.transfer.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.survey.transfer.draft.Draft;
import koe.survey.transfer.draft.Warnings;

/**
 * Makes a draft of a definition that was made for SurveyJS elsewhere, also by its older versions:
 * what was renamed since gets the name of today.
 */
public final class SurveyJsFormat {

  /** Where SurveyJS takes `1|one` for the value 1 with the text "one". */
  private static final List<String> ITEMS = List.of("choices", "rows", "columns", "rateValues");

  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("hasOther", "showOtherItem"),
          Map.entry("hasNone", "showNoneItem"),
          Map.entry("hasSelectAll", "showSelectAllItem"),
          Map.entry("hasComment", "showCommentArea"),
          Map.entry("isAllRowRequired", "eachRowRequired"),
          Map.entry("rowsOrder", "rowOrder"),
          Map.entry("placeHolder", "placeholder"),
          Map.entry("otherPlaceHolder", "otherPlaceholder"),
          Map.entry("firstPageIsStarted", "firstPageIsStartPage"),
          Map.entry("questionsOrder", "questionOrder"),
          Map.entry("sendResultOnPageNext", "partialSendEnabled"),
          Map.entry("goNextPageAutomatic", "autoAdvanceEnabled"),
          Map.entry("panelAddText", "addPanelText"),
          Map.entry("panelRemoveText", "removePanelText"));

  private SurveyJsFormat() {}

  /** A draft of this definition. */
  public static Draft read(JsonNode definition) {
    if (!(definition instanceof ObjectNode object)) {
      throw Problem.invalid("", "a definition is a JSON object");
    }
    update(object);
    JsonNode title = object.path("title");
    String name = title.isObject() ? title.path("default").asText() : title.asText();
    return new Draft(name, object, new Warnings(), Map.of());
  }

  private static void update(JsonNode json) {
    if (json instanceof ObjectNode object) {
      RENAMED.forEach((old, now) -> rename(object, old, now));
      for (String key : ITEMS) if (object.get(key) instanceof ArrayNode items) split(items);
      if (object.path("inputType").asText().equals("datetime")) {
        object.put("inputType", "datetime-local");
      }
    }
    json.forEach(SurveyJsFormat::update);
  }

  private static void rename(ObjectNode object, String old, String now) {
    JsonNode value = object.get(old);
    if (value == null || object.has(now)) return;
    object.remove(old);
    object.set(now, value);
  }

  private static void split(ArrayNode items) {
    for (int i = 0; i < items.size(); i++) {
      String text = items.get(i).isTextual() ? items.get(i).textValue() : "";
      int bar = text.indexOf('|');
      if (bar > 0 && bar < text.length() - 1) {
        ObjectNode item = Json.object().put("value", text.substring(0, bar));
        items.set(i, item.put("text", text.substring(bar + 1)));
      }
    }
  }
}
