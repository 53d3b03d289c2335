package koe.survey.definition;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.survey.template.Template;
import koe.survey.template.Templates;

/** The pages around a survey: the list, the gallery of templates, and what is done with one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SurveyPages {

  private static final int SHOWN = 200;
  private static final String SECTION = "surveys";
  private static final Set<String> STATUSES = Set.of("draft", "open", "closed", "archived");

  private final Surveys surveys;
  private final SurveyVersions versions;
  private final Templates templates;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public SurveyPages(
      Surveys surveys,
      SurveyVersions versions,
      Templates templates,
      Pages pages,
      CurrentCaller current) {
    this.surveys = surveys;
    this.versions = versions;
    this.templates = templates;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response list(
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("status") @DefaultValue("") String status) {
    SurveyFilter filter = new SurveyFilter(text.strip(), STATUSES.contains(status) ? status : "");
    List<SurveyView> found = surveys.search(current.workspace(), filter, SHOWN);
    return pages.show(
        "surveys.jte", SECTION, "surveys.title", Map.of("surveys", found, "filter", filter));
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
    String language = pages.visit().t().tag();
    boolean blank = template == null || template.isEmpty();
    Template chosen = blank ? templates.blank() : templates.get(template);
    String wanted =
        name.isBlank() ? chosen.name().getOrDefault(language, chosen.id()) : name.strip();
    SurveyRequest request = new SurveyRequest(wanted, Optional.empty(), chosen.definition());
    UUID id = surveys.create(current.workspace(), request, current.name());
    return Pages.seeOther("/surveys/" + id + (blank ? "/edit" : ""));
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}")
  @Allowed(Role.MANAGER)
  public Response show(@PathParam("id") String id) {
    SurveyView survey = surveys.get(current.workspace(), id(id));
    List<VersionSummary> all = versions.all(current.workspace(), survey.id());
    return pages.showNamed(
        "survey.jte", SECTION, survey.name(), Map.of("survey", survey, "versions", all));
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/duplicate")
  @Allowed(Role.MANAGER)
  public Response duplicate(@PathParam("id") String id) {
    SurveyView survey = surveys.get(current.workspace(), id(id));
    String name = pages.visit().t().get("survey.copy.name", survey.name());
    SurveyRequest copy = new SurveyRequest(name, survey.touchpoint(), survey.definition());
    UUID made = surveys.create(current.workspace(), copy, current.name());
    return Pages.seeOther("/surveys/" + made + "/edit");
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

  private static UUID id(String id) {
    return Paging.pathId("survey", id);
  }
}
