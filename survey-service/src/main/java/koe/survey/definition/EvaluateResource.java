package koe.survey.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import koe.kernel.access.Allowed;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;

/** What a respondent with these answers would see: authors try their logic with it. */
@Path("api/v1/evaluate")
@Singleton
public class EvaluateResource {

  private final Clock clock;

  @Inject
  public EvaluateResource(Clock clock) {
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @AtMost(2L << 20)
  @Allowed({Role.MANAGER, Role.VIEWER})
  public ObjectNode evaluate(byte[] body) {
    JsonBody json = JsonBody.of(body);
    json.only("definition", "answers", "language");
    JsonNode definition = json.value("definition").orElseGet(Json::object);
    SurveyRequest.check(definition).forEach(one -> json.complainAt(one.pointer(), one.detail()));
    var answers = json.object("answers").orElseGet(Json::object);
    String language = json.optionalText("language", 35).orElse("en");
    json.orRefuse();
    return SurveyDefinition.parse(definition).interview(answers, language, clock).toJson();
  }
}
