package koe.dashboard.metric;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;

/**
 * Metrics over HTTP. A time runs from its first day to the first day that counts no more, in the
 * workspace's time zone; that holds for what is asked and for what is answered.
 */
@Path("api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class MetricsResource {

  static final Set<String> PARAMETERS =
      Set.of("survey", "touchpoint", "from", "to", "interval", "by", "filter");
  private static final Set<String> RATE_PARAMETERS = Set.of("survey", "from", "to");

  private final Metrics metrics;
  private final ResponseRates rates;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  MetricsResource(
      Metrics metrics, ResponseRates rates, Workspaces workspaces, CurrentCaller current) {
    this.metrics = metrics;
    this.rates = rates;
    this.workspaces = workspaces;
    this.current = current;
  }

  @GET
  @Path("{metric}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public MetricReport metric(@PathParam("metric") String metric, @Context UriInfo uri) {
    Metric known = Metric.of(metric).orElseThrow(() -> Problem.notFound("metric", metric));
    QueryText query = new QueryText(uri.getQueryParameters(), zone(), PARAMETERS);
    return metrics.report(current.workspace(), query.metric(known));
  }

  @GET
  @Path("response-rate")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Map<String, List<ResponseRate>> responseRate(@Context UriInfo uri) {
    QueryText query = new QueryText(uri.getQueryParameters(), zone(), RATE_PARAMETERS);
    return Map.of(
        "items",
        rates.list(
            current.workspace(), query.id("survey"), query.moment("from"), query.moment("to")));
  }

  private ZoneId zone() {
    return workspaces.get(current.workspace()).zone();
  }
}
