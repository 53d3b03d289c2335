package koe.dashboard.driver;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.QueryText;
import koe.kernel.access.Allowed;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.page.Visit;
import koe.kernel.web.Problem;

/** Which ratings of a survey go with its score: how important they are, and how good. */
@Path("drivers")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class DriverPages {

  private static final String PAGE = "drivers.jte";
  private static final String SECTION = "numbers";
  private static final String TITLE = "ratings.title";
  private static final Set<String> FIELDS = Set.of("metric", "survey", "from", "until");

  private final Drivers drivers;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  DriverPages(Drivers drivers, Pages pages, CurrentCaller current) {
    this.drivers = drivers;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response show(
      @Context UriInfo uri,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("until") @DefaultValue("") String until) {
    Map<String, Object> model = new HashMap<>(Map.of("from", from, "until", until));
    try {
      return pages.show(PAGE, SECTION, TITLE, with(model, uri.getQueryParameters(), ""));
    } catch (Problem refused) {
      if (refused.status() != 400 && refused.status() != 404) {
        throw refused;
      }
      String complaint = pages.visit().t().get("ratings.refused");
      return pages.refuse(PAGE, SECTION, TITLE, with(model, new MultivaluedHashMap<>(), complaint));
    }
  }

  private Map<String, Object> with(
      Map<String, Object> model, MultivaluedMap<String, String> parameters, String complaint) {
    Caller caller = current.caller();
    Visit visit = pages.visit();
    ZoneId zone = visit.formats().zone();
    MultivaluedMap<String, String> known = new MultivaluedHashMap<>();
    parameters.forEach((name, values) -> put(known, name, values));
    QueryText text = new QueryText(known, zone, FIELDS);
    Optional<Instant> end = text.moment("until").map(day -> dayAfter(day, zone));
    Metric metric = text.text("metric").flatMap(Metric::of).orElse(Metric.NPS);
    MetricQuery query = text.metric(metric).until(end);
    List<DriverStore.Compared> surveys = drivers.surveys(caller);
    Optional<UUID> survey =
        text.id("survey").or(() -> surveys.stream().findFirst().map(DriverStore.Compared::id));
    model.put("surveys", surveys);
    model.put("survey", survey.map(UUID::toString).orElse(""));
    model.put("metric", metric.word());
    model.put("report", survey.map(it -> drivers.report(caller, it, query)));
    model.put(
        "titles", survey.map(it -> drivers.titles(caller, it, visit.t().tag())).orElse(Map.of()));
    model.put("complaint", complaint);
    return model;
  }

  /** The last day of a form counts. */
  private static Instant dayAfter(Instant day, ZoneId zone) {
    return day.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static void put(MultivaluedMap<String, String> known, String name, List<String> values) {
    if (FIELDS.contains(name)) {
      known.put(name, values);
    }
  }
}
