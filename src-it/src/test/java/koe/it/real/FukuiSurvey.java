package koe.it.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import koe.kernel.json.Json;

/** A visitor survey of a prefecture, asked anew as a definition of Koe. */
final class FukuiSurvey {

  /** The seven questions that are answered in words, with their titles. */
  static final List<String> COMMENTS =
      List.of(
          "sat_reason",
          "product_reason",
          "transport_reason",
          "inconvenience",
          "recommend_item",
          "facility_request",
          "prefecture_request");

  private FukuiSurvey() {}

  static JsonNode definition() {
    String comments =
        COMMENTS.stream()
            .map("{\"type\": \"comment\", \"name\": \"%s\"}"::formatted)
            .collect(Collectors.joining(",\n"));
    return Json.read(
        """
        {"title": {"default": "Visitors of Fukui", "ja": "観光アンケート"},
         "pages": [
          {"name": "scores", "elements": [
            {"type": "rating", "name": "nps", "metric": "nps", "isRequired": true,
             "rateMin": 0, "rateMax": 10,
             "title": {"default": "Would you recommend this place?", "ja": "このエリアを親しい方にすすめますか"}},
            {"type": "rating", "name": "sat", "metric": "csat", "rateMin": 1, "rateMax": 5},
            {"type": "rating", "name": "sat_product", "rateMin": 1, "rateMax": 5},
            {"type": "rating", "name": "sat_transport", "rateMin": 1, "rateMax": 5},
            {"type": "radiogroup", "name": "inconvenienced",
             "choices": [{"value": "1", "text": "感じた"}, {"value": "0", "text": "感じなかった"}]},
            {"type": "radiogroup", "name": "revisit", "showOtherItem": false, "choices": [
              "また行きたい（1年以内）", "機会があれば行きたい", "どちらともいえない",
              "あまり行きたいと思わない", "行きたくない", "福井県在住"]}]},
          {"name": "words", "elements": [%s]}]}"""
            .formatted(comments));
  }

  /** What the columns of the file mean that are no questions. */
  static JsonNode mapping() {
    ObjectNode mapping = Json.object();
    Map.of("answered_on", "receivedAt", "respondent", "contact", "response_id", "attributes.source")
        .forEach(mapping::put);
    return mapping;
  }
}
