package koe.response.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Says which survey stands in for one of Formbricks: {@code {"environment", "surveyId"?,
 * "elements"?: {element: question}}}. Without {@code surveyId} it takes the answers to every survey
 * of the environment.
 */
@Path("api/v1/stand-ins/{survey}")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class StandInsResource {

  /** A stand-in as the API shows it. */
  public record StandInView(
      UUID survey, String environment, String surveyId, JsonNode elements, Instant updatedAt) {}

  private final StandIns standIns;
  private final CurrentCaller current;

  @Inject
  public StandInsResource(StandIns standIns, CurrentCaller current) {
    this.standIns = standIns;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response get(@PathParam("survey") String survey) {
    return shown(
        standIns
            .find(current.workspace(), Paging.pathId("survey", survey))
            .orElseThrow(() -> Problem.notFound("stand-in", survey)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(
      @PathParam("survey") String survey,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] bytes) {
    JsonBody body = JsonBody.of(bytes).only("environment", "surveyId", "elements");
    String environment = body.text("environment", 64);
    String foreign = body.optionalText("surveyId", 64).orElse("");
    ObjectNode elements = body.object("elements").orElseGet(Json::object);
    body.orRefuse();
    return shown(
        standIns.put(
            current.caller(),
            Paging.pathId("survey", survey),
            ifMatch,
            environment,
            foreign,
            elements));
  }

  @DELETE
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("survey") String survey) {
    standIns.delete(current.caller(), Paging.pathId("survey", survey));
    return Response.noContent().build();
  }

  private static Response shown(StandInStore.StandIn one) {
    return Response.ok(
            new StandInView(
                one.survey(),
                one.environment(),
                one.foreignSurvey(),
                one.elements(),
                one.updatedAt()))
        .tag(Revision.tag(one.revision()))
        .build();
  }
}
