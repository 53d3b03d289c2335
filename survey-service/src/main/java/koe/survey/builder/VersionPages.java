package koe.survey.builder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.survey.change.Changes;
import koe.survey.change.DraftChanges;
import koe.survey.definition.SurveyVersion;
import koe.survey.definition.SurveyVersions;
import koe.survey.definition.SurveyView;
import koe.survey.definition.Surveys;

/** The versions of a survey: what publishing would change, publishing, and going back. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class VersionPages {

  private static final String SECTION = "surveys";

  private final Surveys surveys;
  private final SurveyVersions versions;
  private final DraftChanges drafts;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public VersionPages(
      Surveys surveys,
      SurveyVersions versions,
      DraftChanges drafts,
      Pages pages,
      CurrentCaller current) {
    this.surveys = surveys;
    this.versions = versions;
    this.drafts = drafts;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}/publish")
  @Allowed(Role.MANAGER)
  public Response confirm(@PathParam("id") String id) {
    SurveyView survey = surveys.get(current.workspace(), id(id));
    Changes changes = drafts.of(current.workspace(), survey, pages.visit().t().tag());
    return pages.showNamed(
        "publish.jte", SECTION, survey.name(), Map.of("survey", survey, "changes", changes));
  }

  /** Publishes what was looked at; if it was edited since, the author looks again. */
  @POST
  @Path("{id: [0-9a-f-]{36}}/publish")
  @Allowed(Role.MANAGER)
  public Response publish(
      @PathParam("id") String id, @FormParam("revision") @DefaultValue("") String revision) {
    String seen = revision.isEmpty() ? "*" : "\"" + revision + "\"";
    surveys.publish(current.workspace(), id(id), seen, current.name());
    return Pages.seeOther("/surveys/" + id);
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}/versions/{number: \\d{1,9}}")
  @Allowed(Role.MANAGER)
  public Response version(@PathParam("id") String id, @PathParam("number") int number) {
    SurveyView survey = surveys.get(current.workspace(), id(id));
    SurveyVersion version = versions.get(current.workspace(), survey.id(), number);
    return pages.showNamed(
        "survey-version.jte", SECTION, survey.name(), Map.of("survey", survey, "version", version));
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/versions/{number: \\d{1,9}}/restore")
  @Allowed(Role.MANAGER)
  public Response restore(@PathParam("id") String id, @PathParam("number") int number) {
    versions.restore(current.workspace(), id(id), number, current.name());
    return Pages.seeOther("/surveys/" + id + "/edit");
  }

  private static UUID id(String id) {
    return Paging.pathId("survey", id);
  }
}
