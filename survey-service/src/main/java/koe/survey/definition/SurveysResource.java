package koe.survey.definition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.survey.DefinitionProblem;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import koe.survey.template.Templates;
import org.jspecify.annotations.Nullable;

/** Surveys over HTTP. */
@Path("api/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SurveysResource {

  private static final long MOST_BYTES = 2L << 20;

  private final Surveys surveys;
  private final SurveyVersions versions;
  private final Templates templates;
  private final CurrentCaller current;

  @Inject
  public SurveysResource(
      Surveys surveys, SurveyVersions versions, Templates templates, CurrentCaller current) {
    this.surveys = surveys;
    this.versions = versions;
    this.templates = templates;
    this.current = current;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AtMost(MOST_BYTES)
  @Allowed(Role.MANAGER)
  public Response create(@QueryParam("template") String template, byte[] body) {
    SurveyRequest request =
        template == null
            ? SurveyRequest.read(JsonBody.of(body))
            : SurveyRequest.of(
                templates.get(template),
                JsonBody.of(body.length == 0 ? Json.object() : Json.parse(body)));
    UUID id = surveys.create(current.workspace(), request, current.name());
    return answer(Response.created(URI.create("/surveys/api/v1/surveys/" + id)), id);
  }

  @GET
  @Allowed({Role.MANAGER, Role.VIEWER, Role.PRODUCT, Role.AGENT})
  public Listing<SurveyView> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<SurveyView> found = surveys.list(current.workspace(), Paging.cursorId(cursor), most + 1);
    return Listing.of(found, most, survey -> survey.id().toString());
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.VIEWER, Role.PRODUCT, Role.AGENT})
  public Response get(@PathParam("id") String id) {
    return answer(Response.ok(), id(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @AtMost(MOST_BYTES)
  @Allowed(Role.MANAGER)
  public Response put(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    SurveyRequest request = SurveyRequest.read(JsonBody.of(body));
    surveys.change(current.workspace(), id(id), request, ifMatch, current.name());
    return answer(Response.ok(), id(id));
  }

  @DELETE
  @Path("{id}")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("id") String id) {
    surveys.delete(current.workspace(), id(id), current.name());
    return Response.noContent().build();
  }

  @POST
  @Path("{id}/publish")
  @Allowed(Role.MANAGER)
  public Response publish(@PathParam("id") String id) {
    surveys.publish(current.workspace(), id(id), current.name());
    return answer(Response.ok(), id(id));
  }

  @POST
  @Path("{id}/close")
  @Allowed(Role.MANAGER)
  public Response close(@PathParam("id") String id) {
    surveys.close(current.workspace(), id(id), current.name());
    return answer(Response.ok(), id(id));
  }

  @POST
  @Path("{id}/reopen")
  @Allowed(Role.MANAGER)
  public Response reopen(@PathParam("id") String id) {
    surveys.reopen(current.workspace(), id(id), current.name());
    return answer(Response.ok(), id(id));
  }

  @GET
  @Path("{id}/versions")
  @Allowed({Role.MANAGER, Role.VIEWER, Role.PRODUCT})
  public Listing<VersionSummary> versions(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return Listing.of(
        versions.all(current.workspace(), id(id)),
        limit,
        cursor,
        kept -> Integer.toString(kept.version()));
  }

  @GET
  @Path("{id}/versions/{number}")
  @Allowed({Role.MANAGER, Role.VIEWER, Role.PRODUCT})
  public ObjectNode version(@PathParam("id") String id, @PathParam("number") String number) {
    if (!number.matches("\\d{1,9}")) {
      throw Problem.notFound("version", number);
    }
    SurveyVersion version = versions.get(current.workspace(), id(id), Integer.parseInt(number));
    ObjectNode json = Json.object().put("version", version.number());
    json.set("definition", version.definition());
    json.put("createdAt", version.createdAt().toString());
    json.put("publishedAt", version.publishedAt().map(Object::toString).orElse(null));
    return json;
  }

  @GET
  @Path("{id}/export")
  @Allowed({Role.MANAGER, Role.VIEWER})
  public JsonNode export(
      @PathParam("id") String id, @QueryParam("format") @DefaultValue("surveyjs") String format) {
    if (!format.equals("surveyjs")) {
      throw Problem.parameter("format", "format is surveyjs.");
    }
    return surveys.get(current.workspace(), id(id)).definition();
  }

  /** A survey with what of it is shown in another way than its definition says. */
  public record WarnedView(@JsonUnwrapped SurveyView survey, List<DefinitionProblem> warnings) {}

  private Response answer(Response.ResponseBuilder response, UUID id) {
    SurveyView survey = surveys.get(current.workspace(), id);
    List<DefinitionProblem> warnings =
        SurveyDefinition.parse(survey.definition()).warnings().stream()
            .map(one -> new DefinitionProblem("/definition" + one.pointer(), one.detail()))
            .toList();
    return response
        .entity(new WarnedView(survey, warnings))
        .tag(Revision.tag(survey.revision()))
        .build();
  }

  private static UUID id(String id) {
    return Paging.pathId("survey", id);
  }
}
