package koe.dashboard.driver;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.QueryText;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;

/** Drivers among the ratings of a survey, over HTTP; themes as drivers are text analytics' own. */
@Path("api/v1/metrics/{metric}/drivers")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class DriversResource {

  private final Drivers drivers;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  DriversResource(Drivers drivers, Workspaces workspaces, CurrentCaller current) {
    this.drivers = drivers;
    this.workspaces = workspaces;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public DriverReport drivers(@PathParam("metric") String metric, @Context UriInfo uri) {
    Metric known = Metric.of(metric).orElseThrow(() -> Problem.notFound("metric", metric));
    QueryText query =
        new QueryText(
            uri.getQueryParameters(),
            workspaces.get(current.workspace()).zone(),
            Set.of("survey", "from", "to"));
    UUID survey =
        query
            .id("survey")
            .orElseThrow(
                () -> Problem.parameter("survey", "survey says whose ratings are compared."));
    return drivers.report(current.caller(), survey, query.metric(known));
  }
}
