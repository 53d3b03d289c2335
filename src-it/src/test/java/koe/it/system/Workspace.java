package koe.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import koe.kernel.json.Json;

/**
 * A company's own place in Koe, with the four systems as its administrator's token reaches them.
 *
 * @param token of an administrator, or of somebody with one role
 * @param anyone calls without a token
 */
public record Workspace(UUID id, String email, String password, String token, Http anyone) {

  /** Calls with the token. */
  public Http api() {
    return anyone.as(token);
  }

  public SurveysSystem surveys() {
    return new SurveysSystem(api());
  }

  public CollectorSystem collector() {
    return new CollectorSystem(api(), anyone);
  }

  public FeedbackSystem feedback() {
    return new FeedbackSystem(api());
  }

  public DashboardSystem dashboard() {
    return new DashboardSystem(api());
  }

  public Mailbox mailbox(String address) {
    return new Mailbox(api(), address);
  }

  /** The same workspace as somebody with one role and a token of their own. */
  public Workspace as(String role) {
    JsonNode made =
        api()
            .post(
                "/api/v1/tokens",
                Json.object()
                    .put("name", "of " + role)
                    .set("roles", Json.mapper().createArrayNode().add(role)))
            .expect(201)
            .json();
    return new Workspace(id, email, password, made.path("token").asText(), anyone);
  }
}
