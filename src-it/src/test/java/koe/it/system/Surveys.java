package koe.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import koe.kernel.json.Json;

/** Definitions and answers that tests begin with. */
public final class Surveys {

  private Surveys() {}

  /** A score from 0 to 10 that counts towards the NPS, and a comment, in two languages. */
  public static JsonNode npsWithComment() {
    return Json.read(
        """
        {"pages": [{"name": "main", "elements": [
          {"type": "rating", "name": "nps", "metric": "nps", "isRequired": true,
           "rateMin": 0, "rateMax": 10,
           "title": {"default": "How likely are you to recommend us?",
                     "ja": "当店を親しい方にすすめる可能性はどのくらいありますか"}},
          {"type": "comment", "name": "comment",
           "title": {"default": "Why?", "ja": "その理由をお聞かせください"}}]}]}""");
  }

  public static ObjectNode answers(int nps, String comment) {
    return Json.object().put("nps", nps).put("comment", comment);
  }
}
