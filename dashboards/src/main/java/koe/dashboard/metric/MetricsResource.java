package koe.dashboard.metric;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
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
      Set.of(
          "survey",
          "touchpoint",
          "from",
          "to",
          "interval",
          "by",
          "filter",
          "target",
          "theme",
          "sentiment",
          "words");
  private static final Set<String> CONTROL_PARAMETERS = without("by", "target");
  private static final Set<String> GROUP_PARAMETERS = without("interval", "target");
  private static final Set<String> RATE_PARAMETERS = Set.of("survey", "from", "to", "by");

  private static Set<String> without(String... names) {
    Set<String> left = new HashSet<>(PARAMETERS);
    left.removeAll(Set.of(names));
    return left;
  }

  private final Metrics metrics;
  private final Controls controls;
  private final GroupComparisons groups;
  private final ResponseRates rates;
  private final MetricReceipts receipts;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  MetricsResource(
      Metrics metrics,
      Controls controls,
      GroupComparisons groups,
      ResponseRates rates,
      MetricReceipts receipts,
      Workspaces workspaces,
      CurrentCaller current) {
    this.metrics = metrics;
    this.controls = controls;
    this.groups = groups;
    this.rates = rates;
    this.receipts = receipts;
    this.workspaces = workspaces;
    this.current = current;
  }

  @GET
  @Path("{metric}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public MetricReport metric(@PathParam("metric") String metric, @Context UriInfo uri) {
    Metric known = Metric.of(metric).orElseThrow(() -> Problem.notFound("metric", metric));
    QueryText query = new QueryText(uri.getQueryParameters(), zone(), PARAMETERS);
    return metrics.report(
        current.caller(), query.metric(known), MetricReceipts.address(known, uri));
  }

  @GET
  @Path("response-rate")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Map<String, List<ResponseRate>> responseRate(@Context UriInfo uri) {
    QueryText query = new QueryText(uri.getQueryParameters(), zone(), RATE_PARAMETERS);
    String by = query.text("by").orElse("distribution");
    if (!ResponseRates.GROUPS.contains(by)) {
      throw Problem.parameter(
          "by", "by is one of " + String.join(", ", ResponseRates.GROUPS) + ".");
    }
    return Map.of(
        "items",
        rates.list(
            current.workspace(), query.id("survey"), query.moment("from"), query.moment("to"), by));
  }

  /** Which periods are unusual. */
  @GET
  @Path("{metric}/control")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public ControlReport control(@PathParam("metric") String metric, @Context UriInfo uri) {
    MetricQuery query = query(metric, uri, CONTROL_PARAMETERS);
    return controls.report(current.caller(), query, query.period().orElse(Period.WEEK));
  }

  /** How each group differs from everybody else. */
  @GET
  @Path("{metric}/groups")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Map<String, List<GroupComparison>> groups(
      @PathParam("metric") String metric, @Context UriInfo uri) {
    MetricQuery query = query(metric, uri, GROUP_PARAMETERS);
    Dimension by =
        query.by().orElseThrow(() -> Problem.malformed("by says which groups are compared."));
    return Map.of("items", groups.list(current.caller(), query, by));
  }

  private MetricQuery query(String metric, UriInfo uri, Set<String> parameters) {
    Metric known = Metric.of(metric).orElseThrow(() -> Problem.notFound("metric", metric));
    return new QueryText(uri.getQueryParameters(), zone(), parameters).metric(known);
  }

  @GET
  @Path("{metric}/receipt")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Receipt receipt(@PathParam("metric") String metric, @Context UriInfo uri) {
    Metric known = Metric.of(metric).orElseThrow(() -> Problem.notFound("metric", metric));
    QueryText query = new QueryText(uri.getQueryParameters(), zone(), PARAMETERS);
    Map<String, String> asked = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> asked.put(name, values.get(0)));
    return receipts.receipt(current.caller(), query.metric(known), asked);
  }

  @GET
  @Path("thresholds")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Thresholds thresholds() {
    return metrics.thresholds(current.workspace());
  }

  @PUT
  @Path("thresholds")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.ADMIN)
  public Thresholds putThresholds(byte[] body) {
    metrics.put(current.caller(), Thresholds.read(JsonBody.of(body)));
    return thresholds();
  }

  private ZoneId zone() {
    return workspaces.get(current.workspace()).zone();
  }
}
