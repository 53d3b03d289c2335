package koe.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;

/** A survey of the demo that stands in Koe and takes answers. */
record OpenSurvey(SampleSurvey sample, String id, SurveyDefinition definition, Instant createdAt) {

  private static final String SURVEYS = "/surveys/api/v1/surveys";

  /** Finds the survey by its name, or makes it from its template. */
  static OpenSurvey open(DemoApi api, SampleSurvey sample) {
    List<JsonNode> known =
        api.list(SURVEYS).stream()
            .filter(one -> one.path("name").asText().equals(sample.title()))
            .toList();
    JsonNode survey = known.isEmpty() ? create(api, sample) : known.get(0);
    String id = survey.path("id").asText();
    if (survey.path("status").asText().equals("draft")) {
      api.publish(SURVEYS + "/" + id);
    }
    JsonNode whole = api.get(SURVEYS + "/" + id);
    return new OpenSurvey(
        sample,
        id,
        SurveyDefinition.parse(whole.path("definition")),
        Instant.parse(whole.path("createdAt").asText()));
  }

  boolean hasNoResponses(DemoApi api) {
    return api.get("/r/api/v1/responses?survey=" + id + "&limit=1").path("items").isEmpty();
  }

  private static JsonNode create(DemoApi api, SampleSurvey sample) {
    ObjectNode body =
        Json.object().put("name", sample.title()).put("touchpoint", sample.touchpoint());
    return api.create(
        SURVEYS + "?template=" + sample.template(), body, "demo-survey-" + sample.template());
  }
}
