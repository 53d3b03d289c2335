package koe.dashboard.numbers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import koe.dashboard.annotation.Annotations;
import koe.dashboard.overview.PeriodLabel;
import koe.dashboard.view.SavedView;
import koe.dashboard.view.SavedViews;
import koe.kernel.access.Allowed;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.page.Visit;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** Any slice of a metric as a page; what is asked for stands in its address. */
@Path("numbers")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class NumbersPages {

  private static final String PAGE = "numbers.jte";
  private static final String SECTION = "numbers";
  private static final String ADDRESS = "/numbers";
  private static final String TITLE = "numbers.title";
  private static final int MOST_VIEWS = 100;

  private final NumbersReader reader;
  private final Annotations annotations;
  private final SavedViews views;
  private final Pages pages;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  NumbersPages(
      NumbersReader reader,
      Annotations annotations,
      SavedViews views,
      Pages pages,
      CurrentCaller current,
      Clock clock) {
    this.reader = reader;
    this.annotations = annotations;
    this.views = views;
    this.pages = pages;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response show(@Context UriInfo uri) {
    Asked asked = asked(uri.getQueryParameters());
    try {
      return pages.show(PAGE, SECTION, TITLE, model(asked, ""));
    } catch (Problem refused) {
      if (refused.status() != 400 && refused.status() != 404) {
        throw refused;
      }
      return refuse(uri.getQueryParameters(), "numbers.refused");
    }
  }

  /** What was asked for cannot be; the fields keep what was put into them. */
  private Response refuse(MultivaluedMap<String, String> parameters, String complaint) {
    Asked written = asked(parameters);
    Asked everything = new Asked(Map.of(), written.zone(), written.today());
    Map<String, Object> model = model(everything, pages.visit().t().get(complaint));
    model.put("written", written);
    return pages.refuse(PAGE, SECTION, TITLE, model);
  }

  private Asked asked(MultivaluedMap<String, String> parameters) {
    ZoneId zone = pages.visit().formats().zone();
    return Asked.of(parameters, zone, clock.instant().atZone(zone).toLocalDate());
  }

  private Map<String, Object> model(Asked asked, String complaint) {
    Caller caller = current.caller();
    Visit visit = pages.visit();
    Map<String, Object> model = new HashMap<>();
    model.put("asked", asked);
    model.put("written", asked);
    model.put("numbers", reader.read(caller, asked));
    model.put("choices", reader.choices(caller));
    model.put("views", views.list(caller.workspace(), Optional.empty(), MOST_VIEWS));
    model.put("labels", new PeriodLabel(visit.t().language(), asked.period()));
    model.put("complaint", complaint);
    return model;
  }

  @POST
  @Path("annotations")
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response annotate(
      @FormParam("day") @DefaultValue("") String day,
      @FormParam("kind") @DefaultValue("") String kind,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("query") @DefaultValue("") String query) {
    ObjectNode body = Json.object().put("day", day).put("kind", kind).put("text", text.strip());
    try {
      annotations.add(current.caller(), JsonBody.of(body));
      return back(query);
    } catch (Problem refused) {
      return refuse(new MultivaluedHashMap<>(), "numbers.annotation.refused");
    }
  }

  @POST
  @Path("annotations/{id}/delete")
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response forget(
      @PathParam("id") String id, @FormParam("query") @DefaultValue("") String query) {
    annotations.delete(current.caller(), Paging.pathId("annotation", id));
    return back(query);
  }

  @POST
  @Path("views")
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response save(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("query") @DefaultValue("") String query) {
    ObjectNode body = Json.object().put("name", name.strip()).put("query", query);
    try {
      SavedView saved = views.put(current.caller(), JsonBody.of(body));
      return back(saved.query());
    } catch (Problem refused) {
      return refuse(new MultivaluedHashMap<>(), "numbers.view.refused");
    }
  }

  @POST
  @Path("views/{id}/delete")
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response drop(
      @PathParam("id") String id, @FormParam("query") @DefaultValue("") String query) {
    views.delete(current.caller(), Paging.pathId("view", id));
    return back(query);
  }

  /** To the page itself, and nowhere else, whatever the form says. */
  private static Response back(String query) {
    try {
      return Pages.seeOther(query.isEmpty() ? ADDRESS : ADDRESS + "?" + query);
    } catch (IllegalArgumentException nonsense) {
      return Pages.seeOther(ADDRESS);
    }
  }
}
