package koe.response.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.app.Environment;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.survey.Question;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The page that lets a survey stand in for one of Formbricks. */
@Path("stand-ins/{survey}")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class StandInPages {

  /** A question, and the element there that it stands for. */
  public record Row(String question, String title, String element) {}

  /** What stands in the form. */
  public record Form(String environment, String foreignSurvey, List<Row> rows) {}

  private final StandIns standIns;
  private final Pages pages;
  private final CurrentCaller current;
  private final Environment environment;

  @Inject
  public StandInPages(
      StandIns standIns, Pages pages, CurrentCaller current, Environment environment) {
    this.standIns = standIns;
    this.pages = pages;
    this.current = current;
    this.environment = environment;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response show(@PathParam("survey") String id) {
    UUID survey = Paging.pathId("survey", id);
    Optional<StandInStore.StandIn> known = standIns.find(current.workspace(), survey);
    Form form =
        new Form(
            known.map(StandInStore.StandIn::environment).orElse(""),
            known.map(StandInStore.StandIn::foreignSurvey).orElse(""),
            rows(survey, known.map(StandInStore.StandIn::elements).orElseGet(Json::object)));
    return pages.show("stand-in.jte", "surveys", "standin.title", model(survey, form, ""));
  }

  private Map<String, Object> model(UUID survey, Form form, String notice) {
    return Map.of(
        "survey",
        survey,
        "name",
        standIns.asked(current.workspace(), survey).name(),
        "form",
        form,
        "there",
        standIns.find(current.workspace(), survey).isPresent(),
        "host",
        environment.url() + "/r/compat/formbricks",
        "notice",
        notice);
  }

  private List<Row> rows(UUID survey, JsonNode elements) {
    String language = pages.visit().t().tag();
    return SurveyDefinition.parse(standIns.asked(current.workspace(), survey).definition())
        .questions()
        .stream()
        .filter(Question::takesAnswers)
        .map(
            question ->
                new Row(
                    question.name(),
                    question.title().in(language),
                    elements.properties().stream()
                        .filter(one -> one.getValue().asText().equals(question.name()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("")))
        .toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response save(@PathParam("survey") String id, MultivaluedMap<String, String> fields) {
    UUID survey = Paging.pathId("survey", id);
    if ("remove".equals(fields.getFirst("step"))) {
      standIns.delete(current.caller(), survey);
      return Pages.seeOther("/r/stand-ins/" + survey);
    }
    ObjectNode elements = Json.object();
    List<Row> rows = rows(survey, elements);
    for (int i = 0; i < rows.size(); i++) {
      String element = text(fields, "e" + i);
      if (!element.isEmpty()) {
        elements.put(element, rows.get(i).question());
      }
    }
    Form form =
        new Form(text(fields, "environment"), text(fields, "surveyId"), rows(survey, elements));
    try {
      standIns.put(
          current.caller(), survey, null, form.environment(), form.foreignSurvey(), elements);
      return Pages.seeOther("/r/stand-ins/" + survey);
    } catch (Problem refused) {
      String notice = refused.status() == 409 ? "standin." + refused.slug() : "standin.invalid";
      return pages.refuse("stand-in.jte", "surveys", "standin.title", model(survey, form, notice));
    }
  }

  private static String text(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
  }
}
