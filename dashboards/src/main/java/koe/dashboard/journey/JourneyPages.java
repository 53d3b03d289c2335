package koe.dashboard.journey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import koe.dashboard.goal.GoalRequest;
import koe.dashboard.goal.Goals;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** The map of the journey, with the goals beside it. */
@Path("journey")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class JourneyPages {

  private static final String PAGE = "journey.jte";
  private static final String SECTION = "journey";
  private static final String TITLE = "journey.title";
  private static final int MOST_GOALS = 50;
  private static final List<String> GOAL =
      List.of("metric", "touchpoint", "segment", "target", "by");

  private final Journey journey;
  private final Goals goals;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  JourneyPages(Journey journey, Goals goals, Pages pages, CurrentCaller current) {
    this.journey = journey;
    this.goals = goals;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response show() {
    return pages.show(PAGE, SECTION, TITLE, model("", Map.of()));
  }

  private Map<String, Object> model(String complaint, Map<String, String> typed) {
    Map<String, Object> model = new HashMap<>();
    model.put("stops", journey.stops(current.caller(), pages.visit().formats().zone()));
    model.put("goals", goals.list(current.caller(), Optional.empty(), MOST_GOALS));
    model.put("segments", goals.segments(current.caller()));
    model.put("typed", typed);
    model.put("complaint", complaint);
    return model;
  }

  /** Takes the touchpoints in the order of the numbers that were put before them. */
  @POST
  @Allowed(Role.MANAGER)
  public Response put(
      @FormParam("touchpoint") List<String> touchpoints,
      @FormParam("position") List<String> positions,
      @FormParam("ja") List<String> japanese,
      @FormParam("en") List<String> english) {
    ObjectNode body = Json.object();
    ArrayNode items = body.putArray("items");
    IntStream.range(0, touchpoints.size())
        .boxed()
        .sorted((one, other) -> Integer.compare(place(positions, one), place(positions, other)))
        .forEach(
            at -> {
              ObjectNode item = items.addObject().put("touchpoint", touchpoints.get(at));
              ObjectNode name = item.putObject("name");
              name.put("ja", text(japanese, at));
              name.put("en", text(english, at));
            });
    try {
      journey.put(current.caller(), JourneyRequest.read(JsonBody.of(body)));
      return Pages.seeOther("/journey");
    } catch (Problem refused) {
      return refuse("journey.refused", Map.of());
    }
  }

  /** Sets a goal; one of the same measure, place, customers and day is replaced. */
  @POST
  @Path("goals")
  @Allowed(Role.MANAGER)
  public Response aim(MultivaluedMap<String, String> form) {
    Map<String, String> typed = new HashMap<>();
    ObjectNode body = Json.object();
    for (String name : GOAL) {
      String value = Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
      typed.put(name, value);
      if (!value.isEmpty()) {
        body.put(name, value);
      }
    }
    String target = typed.getOrDefault("target", "");
    if (target.matches("-?[0-9]{1,3}([.][0-9]{1,2})?")) {
      body.put("target", new BigDecimal(target));
    }
    try {
      GoalRequest request = GoalRequest.read(JsonBody.of(body));
      goals.put(current.caller(), request.name(), request, Optional.empty());
      return Pages.seeOther("/journey#goals");
    } catch (Problem refused) {
      return refuse("journey.goal.refused", typed);
    }
  }

  @POST
  @Path("goals/{key}/delete")
  @Allowed(Role.MANAGER)
  public Response giveUp(@PathParam("key") String key) {
    goals.delete(current.caller(), key);
    return Pages.seeOther("/journey#goals");
  }

  private Response refuse(String complaint, Map<String, String> typed) {
    return pages.refuse(PAGE, SECTION, TITLE, model(pages.visit().t().get(complaint), typed));
  }

  private static int place(List<String> positions, int at) {
    String text = text(positions, at);
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  private static String text(List<String> texts, int at) {
    return at < texts.size() ? texts.get(at) : "";
  }
}
