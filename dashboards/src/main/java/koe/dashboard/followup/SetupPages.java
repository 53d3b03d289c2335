package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import koe.dashboard.team.TeamForm;
import koe.dashboard.team.Teams;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** The page on which a manager sets the hours of teams and the list of root causes. */
@Path("teams")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SetupPages {

  private static final String PAGE = "teams.jte";

  private final Teams teams;
  private final RootCauseList causes;
  private final Inbox inbox;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  SetupPages(Teams teams, RootCauseList causes, Inbox inbox, Pages pages, CurrentCaller current) {
    this.teams = teams;
    this.causes = causes;
    this.inbox = inbox;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response show(@QueryParam("team") @DefaultValue("") String team) {
    return pages.show(PAGE, "tasks", "teams.title", model(form(team), ""));
  }

  private TeamForm form(String team) {
    return teams.list(current.workspace()).stream()
        .filter(known -> known.key().equals(team))
        .findFirst()
        .map(TeamForm::of)
        .orElseGet(() -> TeamForm.blank(team, pages.visit().formats().zone().getId()));
  }

  private Map<String, Object> model(TeamForm form, String complaint) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("teams", teams.list(current.workspace()));
    model.put("names", teams.names(current.workspace()));
    model.put("causes", causes.all(current.workspace()));
    model.put("people", inbox.people(current.workspace()));
    model.put("complaint", complaint);
    return model;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response save(MultivaluedMap<String, String> fields) {
    TeamForm form = TeamForm.read(fields);
    try {
      teams.put(current.caller(), form.key(), JsonBody.of(form.toJson()), null);
      return Pages.seeOther("/teams");
    } catch (Problem refused) {
      return refuse(form, refused);
    }
  }

  private Response refuse(TeamForm form, Problem refused) {
    String pointer = refused.errors().isEmpty() ? "" : refused.errors().get(0).pointer();
    String[] path = pointer.split("/", 3);
    String field = path.length > 1 ? path[1] : "";
    String key =
        switch (field) {
          case "key", "hours", "closures", "escalation", "timeZone", "name" ->
              "teams.refused." + field;
          default -> "teams.refused";
        };
    String complaint = pages.visit().t().get(key);
    return pages.refuse(PAGE, "tasks", "teams.title", model(form, complaint));
  }

  @POST
  @Path("causes")
  @Allowed(Role.MANAGER)
  public Response cause(
      @FormParam("key") @DefaultValue("") String key,
      @FormParam("ja") @DefaultValue("") String japanese,
      @FormParam("en") @DefaultValue("") String english,
      @FormParam("position") @DefaultValue("0") String position,
      @FormParam("retired") @DefaultValue("") String retired) {
    ObjectNode body = Json.object().put("retired", retired.equals("true"));
    ObjectNode name = body.putObject("name");
    put(name, "ja", japanese);
    put(name, "en", english);
    body.put("position", position.matches("[0-9]{1,4}") ? Integer.parseInt(position) : 0);
    try {
      causes.put(current.caller(), RuleRequest.key(key.strip()), null, JsonBody.of(body));
      return Pages.seeOther("/teams#causes");
    } catch (Problem refused) {
      return refuse(form(""), refused);
    }
  }

  private static void put(ObjectNode name, String language, String text) {
    if (!text.isBlank()) {
      name.put(language, text.strip());
    }
  }
}
