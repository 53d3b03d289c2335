package koe.survey.builder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.form.SurveyForm;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspace;
import koe.survey.branding.Appearance;
import koe.survey.definition.SurveyVersions;
import koe.survey.definition.Surveys;
import koe.survey.template.Templates;

/** The page that a customer would see. Answers go along from page to page and are not kept. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class PreviewPages {

  private final Surveys surveys;
  private final SurveyVersions versions;
  private final Templates templates;
  private final Pages pages;
  private final CurrentCaller current;
  private final SurveyForm form;
  private final Appearance appearance;
  private final Clock clock;

  @Inject
  public PreviewPages(
      Surveys surveys,
      SurveyVersions versions,
      Templates templates,
      Pages pages,
      CurrentCaller current,
      SurveyForm form,
      Appearance appearance,
      Clock clock) {
    this.surveys = surveys;
    this.versions = versions;
    this.templates = templates;
    this.pages = pages;
    this.current = current;
    this.form = form;
    this.appearance = appearance;
    this.clock = clock;
  }

  /** The newest version, or the one that is asked for. */
  @GET
  @Path("{id: [0-9a-f-]{36}}/preview")
  @Allowed(Role.MANAGER)
  public Response survey(@PathParam("id") String id, @Context UriInfo asked) {
    UUID survey = Paging.pathId("survey", id);
    String version = first(asked, "version");
    return show(
        version.matches("\\d{1,9}")
            ? versions.get(current.workspace(), survey, Integer.parseInt(version)).definition()
            : surveys.get(current.workspace(), survey).definition(),
        asked);
  }

  @GET
  @Path("new/{template}/preview")
  @Allowed(Role.MANAGER)
  public Response template(@PathParam("template") String template, @Context UriInfo asked) {
    return show(templates.get(template).definition(), asked);
  }

  private Response show(JsonNode json, UriInfo asked) {
    String wanted = first(asked, "lang");
    String language = wanted.isEmpty() ? pages.visit().t().tag() : wanted;
    SurveyDefinition definition = SurveyDefinition.parse(json);
    Rehearsal rehearsal =
        new Rehearsal(definition, language, clock)
            .given(answers(first(asked, "answers")))
            .filledIn(number(first(asked, "shown")), asked.getQueryParameters());
    int page = Math.max(0, number(first(asked, "page")));
    String sender = pages.visit().workspace().map(Workspace::name).orElse("");
    Appearance.Seen seen = appearance.of(current.workspace(), sender, language);
    return form.preview(
        definition,
        rehearsal.answers(),
        language,
        rehearsal.next(page),
        clock,
        seen.look(),
        seen.notice());
  }

  private static ObjectNode answers(String json) {
    if (json.isEmpty()) return Json.object();
    if (Json.parse(json.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode answers) {
      return answers;
    }
    throw Problem.malformed("answers is a JSON object.");
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
  }

  private static String first(UriInfo asked, String name) {
    String value = asked.getQueryParameters().getFirst(name);
    return value == null ? "" : value;
  }
}
