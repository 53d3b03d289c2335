package koe.dashboard.weighting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.QueryText;
import koe.kernel.access.Allowed;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;

/** Weighted metrics over HTTP. Nothing is kept: the targets come with the question. */
@Path("api/v1/metrics/{metric}/weighted")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class WeightingResource {

  private static final Set<String> PARAMETERS =
      Set.of("survey", "touchpoint", "from", "to", "filter");

  private final Metrics metrics;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  WeightingResource(Metrics metrics, Workspaces workspaces, CurrentCaller current) {
    this.metrics = metrics;
    this.workspaces = workspaces;
    this.current = current;
  }

  /**
   * @param metric nps, csat or ces
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public WeightedReport weighted(
      @PathParam("metric") String metric, @Context UriInfo uri, byte[] body) {
    Metric known =
        Metric.of(metric)
            .filter(it -> it.factor() == 100)
            .orElseThrow(() -> Problem.notFound("metric", metric));
    Caller caller = current.caller();
    QueryText text =
        new QueryText(
            uri.getQueryParameters(), workspaces.get(caller.workspace()).zone(), PARAMETERS);
    Targets targets = Targets.read(JsonBody.of(body));
    Weighting weighting =
        new Weighting(known, targets, metrics.counted(caller, text.metric(known)));
    int least = caller.seesIdentities() ? 1 : metrics.thresholds(caller.workspace()).numbers();
    if (weighting.n() == 0) {
      return weighting.withheld("noData");
    }
    return weighting.n() < least ? weighting.withheld("belowThreshold") : weighting.report();
  }
}
