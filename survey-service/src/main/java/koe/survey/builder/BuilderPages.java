package koe.survey.builder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.web.AtMost;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.survey.definition.SurveyRequest;
import koe.survey.definition.SurveyView;
import koe.survey.definition.Surveys;

/** The builder: the definition as JSON in a form, which scripts turn into cards. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class BuilderPages {

  private static final String SECTION = "surveys";

  private final Surveys surveys;
  private final Palette palette;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public BuilderPages(Surveys surveys, Palette palette, Pages pages, CurrentCaller current) {
    this.surveys = surveys;
    this.palette = palette;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}/edit")
  @Allowed(Role.MANAGER)
  public Response edit(@PathParam("id") String id) {
    SurveyView survey = surveys.get(current.workspace(), id(id));
    return pages.showNamed("builder.jte", SECTION, survey.name(), model(survey, "", List.of()));
  }

  /** What the form without scripts sends; nothing that was typed is lost when it is refused. */
  @POST
  @Path("{id: [0-9a-f-]{36}}/definition")
  @AtMost(2L << 20)
  @Allowed(Role.MANAGER)
  public Response save(
      @PathParam("id") String id,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("revision") @DefaultValue("") String revision,
      @FormParam("definition") @DefaultValue("") String source) {
    SurveyView known = surveys.get(current.workspace(), id(id));
    List<PlacedProblem> problems = PlacedProblem.in(source);
    if (!problems.isEmpty()) {
      return refuse("survey.refused", model(known, source, problems));
    }
    JsonNode definition = Json.parse(source.getBytes(StandardCharsets.UTF_8));
    String wanted = name.isBlank() ? known.name() : name.strip();
    SurveyRequest request = new SurveyRequest(wanted, known.touchpoint(), definition);
    try {
      surveys.change(
          current.workspace(), known.id(), request, "\"" + revision + "\"", current.name());
    } catch (Problem problem) {
      if (problem.status() != Response.Status.PRECONDITION_FAILED.getStatusCode()) throw problem;
      return refuse("builder.conflict.title", model(known, source, List.of()));
    }
    return Pages.seeOther("/surveys/" + known.id() + "/edit");
  }

  /** What is wrong with a definition as somebody is writing it, line by line. */
  @POST
  @Path("builder/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @AtMost(2L << 20)
  @Allowed(Role.MANAGER)
  public ObjectNode check(byte[] source) {
    ObjectNode json = Json.object();
    var problems = json.putArray("problems");
    PlacedProblem.in(new String(source, StandardCharsets.UTF_8)).forEach(problems::addPOJO);
    return json;
  }

  private Response refuse(String title, Map<String, Object> model) {
    return pages.refuse("builder.jte", SECTION, title, model);
  }

  /** The typed text stands beside the kept one when somebody else was faster. */
  private Map<String, Object> model(SurveyView survey, String typed, List<PlacedProblem> problems) {
    String kept = pretty(survey.definition());
    return Map.of(
        "survey",
        survey,
        "definition",
        typed.isEmpty() ? kept : typed,
        "kept",
        typed.isEmpty() || !problems.isEmpty() ? "" : kept,
        "problems",
        problems,
        "palette",
        Json.write(palette.json()),
        "words",
        Json.write(pages.visit().t().under("builder.")),
        "complaints",
        Json.write(Complaints.in(pages.visit().t())));
  }

  private static String pretty(JsonNode definition) {
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(definition);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static UUID id(String id) {
    return Paging.pathId("survey", id);
  }
}
