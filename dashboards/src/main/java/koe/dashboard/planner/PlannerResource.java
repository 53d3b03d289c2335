package koe.dashboard.planner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.QueryText;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;

/** The sample planner over HTTP: how many to ask for a margin, and whether to stop asking. */
@Path("api/v1/metrics/{metric}/sample-size")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class PlannerResource {

  private static final Set<String> PARAMETERS =
      Set.of(
          "survey",
          "touchpoint",
          "from",
          "to",
          "by",
          "filter",
          "margin",
          "change",
          "power",
          "responseRate");
  private static final double MARGIN = 5;
  private static final double POWER = 0.8;

  private final Metrics metrics;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  PlannerResource(Metrics metrics, Workspaces workspaces, CurrentCaller current) {
    this.metrics = metrics;
    this.workspaces = workspaces;
    this.current = current;
  }

  /**
   * @param metric nps, csat or ces; means have no margin in points
   */
  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public SamplePlan plan(@PathParam("metric") String metric, @Context UriInfo uri) {
    Metric known =
        Metric.of(metric)
            .filter(it -> it.factor() == 100)
            .orElseThrow(() -> Problem.notFound("metric", metric));
    QueryText text =
        new QueryText(
            uri.getQueryParameters(), workspaces.get(current.workspace()).zone(), PARAMETERS);
    double margin = text.number("margin", 0.1, 100).orElse(MARGIN);
    double power = text.number("power", 0.5, 0.999).orElse(POWER);
    Optional<SamplePlan.Comparison> comparison =
        text.number("change", 0.1, 200).map(change -> new SamplePlan.Comparison(change, power, 0));
    MetricQuery query = text.metric(known);
    return new Planner(known, margin, text.number("responseRate", 0.001, 1))
        .plan(metrics.report(current.caller(), query), query.by().isPresent(), comparison);
  }
}
