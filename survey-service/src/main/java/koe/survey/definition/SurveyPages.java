package koe.survey.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.form.SurveyForm;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.page.Pages;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.AtMost;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.survey.template.Templates;

/** The pages on which a survey is made: list, templates, preview, definition, publish. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SurveyPages {

  private static final int SHOWN = 200;
  private static final String SECTION = "surveys";

  private final Surveys surveys;
  private final Templates templates;
  private final Pages pages;
  private final CurrentCaller current;
  private final SurveyForm form;
  private final Clock clock;

  @Inject
  public SurveyPages(
      Surveys surveys,
      Templates templates,
      Pages pages,
      CurrentCaller current,
      SurveyForm form,
      Clock clock) {
    this.surveys = surveys;
    this.templates = templates;
    this.pages = pages;
    this.current = current;
    this.form = form;
    this.clock = clock;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response list() {
    List<SurveyView> all = surveys.list(current.workspace(), Optional.empty(), SHOWN);
    return pages.show("surveys.jte", SECTION, "surveys.title", Map.of("surveys", all));
  }

  @GET
  @Path("new")
  @Allowed(Role.MANAGER)
  public Response choose() {
    return pages.show(
        "survey-new.jte", SECTION, "survey.new.title", Map.of("templates", templates.all()));
  }

  @POST
  @Path("new")
  @Allowed(Role.MANAGER)
  public Response create(
      @FormParam("template") String template, @FormParam("name") @DefaultValue("") String name) {
    var chosen = templates.get(template);
    String language = pages.visit().t().tag();
    String wanted =
        name.isBlank() ? chosen.name().getOrDefault(language, chosen.id()) : name.trim();
    SurveyRequest request = new SurveyRequest(wanted, Optional.empty(), chosen.definition());
    UUID id = surveys.create(current.workspace(), request, current.name());
    return Pages.seeOther("/surveys/" + id);
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}")
  @Allowed(Role.MANAGER)
  public Response show(@PathParam("id") String id) {
    SurveyView survey = surveys.get(current.workspace(), id(id));
    return pages.showNamed("survey.jte", SECTION, survey.name(), model(survey, "", List.of()));
  }

  private static Map<String, Object> model(
      SurveyView survey, String typed, List<Problem.Detail> problems) {
    return Map.of(
        "survey", survey,
        "definition", typed.isEmpty() ? pretty(survey.definition()) : typed,
        "problems", problems);
  }

  private static String pretty(JsonNode definition) {
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(definition);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/definition")
  @AtMost(2L << 20)
  @Allowed(Role.MANAGER)
  public Response save(
      @PathParam("id") String id,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("revision") @DefaultValue("") String revision,
      @FormParam("definition") @DefaultValue("") String definition) {
    UUID survey = id(id);
    SurveyView known = surveys.get(current.workspace(), survey);
    List<Problem.Detail> problems;
    try {
      JsonNode parsed = Json.parse(definition.getBytes(StandardCharsets.UTF_8));
      problems = SurveyRequest.check(parsed);
      if (problems.isEmpty()) {
        SurveyRequest request =
            new SurveyRequest(
                name.isBlank() ? known.name() : name.trim(), known.touchpoint(), parsed);
        surveys.change(
            current.workspace(), survey, request, "\"" + revision + "\"", current.name());
        return Pages.seeOther("/surveys/" + survey);
      }
    } catch (MalformedJson malformed) {
      problems = List.of(new Problem.Detail(malformed.pointer(), malformed.detail()));
    }
    return pages.refuse(
        "survey.jte", SECTION, "survey.refused", model(known, definition, problems));
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/publish")
  @Allowed(Role.MANAGER)
  public Response publish(@PathParam("id") String id) {
    surveys.publish(current.workspace(), id(id), current.name());
    return Pages.seeOther("/surveys/" + id);
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/close")
  @Allowed(Role.MANAGER)
  public Response close(@PathParam("id") String id) {
    surveys.close(current.workspace(), id(id), current.name());
    return Pages.seeOther("/surveys/" + id);
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/reopen")
  @Allowed(Role.MANAGER)
  public Response reopen(@PathParam("id") String id) {
    surveys.reopen(current.workspace(), id(id), current.name());
    return Pages.seeOther("/surveys/" + id);
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/delete")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("id") String id) {
    surveys.delete(current.workspace(), id(id), current.name());
    return Pages.seeOther("/surveys/");
  }

  /** The page a respondent would see, with nothing recorded. */
  @GET
  @Path("{id: [0-9a-f-]{36}}/preview")
  @Allowed(Role.MANAGER)
  public Response preview(
      @PathParam("id") String id,
      @QueryParam("lang") @DefaultValue("") String language,
      @QueryParam("page") @DefaultValue("0") int page) {
    SurveyView survey = surveys.get(current.workspace(), id(id));
    SurveyDefinition definition = SurveyDefinition.parse(survey.definition());
    String wanted = language.isEmpty() ? pages.visit().t().tag() : language;
    return form.preview(definition, wanted, page, clock);
  }

  private static UUID id(String id) {
    return Paging.pathId("survey", id);
  }
}
