package koe.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import koe.kernel.json.Json;

/** dashboards: figures, follow-ups, backlog. */
public record DashboardSystem(Http api) {

  public JsonNode nps(UUID survey) {
    return metric("nps", "survey=" + survey);
  }

  public JsonNode metric(String metric, String query) {
    return api.get("/api/v1/metrics/" + metric + "?" + query).expect(200).json();
  }

  /** The follow-up that a rule makes of a response. */
  public JsonNode awaitTask(UUID response) {
    JsonNode tasks =
        Eventually.see(
            "a task for " + response,
            () -> api.get("/api/v1/tasks").expect(200).json().path("items"),
            items -> items.findValuesAsText("response").contains(response.toString()));
    for (JsonNode task : tasks) {
      if (task.path("response").asText().equals(response.toString())) {
        return task;
      }
    }
    throw new AssertionError("no task for " + response);
  }

  public JsonNode resolve(UUID task, String rootCause, String action) {
    ObjectNode change =
        Json.object().put("status", "resolved").put("rootCause", rootCause).put("action", action);
    return api.patch("/api/v1/tasks/" + task, change).expect(200).json();
  }

  /** The insight about a theme, once there is one. */
  public JsonNode awaitInsight(String theme) {
    return Eventually.see(
            "an insight about " + theme,
            () -> api.get("/api/v1/backlog?theme=" + theme).expect(200).json().path("items"),
            items -> !items.isEmpty())
        .get(0);
  }
}
