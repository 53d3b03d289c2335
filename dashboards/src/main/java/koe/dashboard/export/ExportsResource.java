package koe.dashboard.export;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.QueryText;
import koe.kernel.access.Allowed;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;

/** Files to take away. */
@Path("api/v1/exports")
@Singleton
public class ExportsResource {

  private static final Set<String> PARAMETERS =
      Set.of(
          "what",
          "format",
          "bom",
          "metric",
          "survey",
          "touchpoint",
          "from",
          "to",
          "interval",
          "by",
          "filter",
          "target");
  private static final Set<String> OF_CUSTOMERS = Set.of("responses", "tasks");
  private static final Set<String> WHAT =
      Set.of("responses", "feedback", "tasks", "metrics", "backlog");
  private static final Map<String, String> TYPES =
      Map.of(
          "csv",
          "text/csv; charset=UTF-8",
          "xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "ndjson",
          "application/x-ndjson");

  private final Exports exports;
  private final InsightTable insights;
  private final Metrics metrics;
  private final Workspaces workspaces;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  ExportsResource(
      Exports exports,
      InsightTable insights,
      Metrics metrics,
      Workspaces workspaces,
      CurrentCaller current,
      Clock clock) {
    this.exports = exports;
    this.insights = insights;
    this.metrics = metrics;
    this.workspaces = workspaces;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response export(@Context UriInfo uri) {
    Caller caller = current.caller();
    QueryText query =
        new QueryText(
            uri.getQueryParameters(), workspaces.get(caller.workspace()).zone(), PARAMETERS);
    String what = known(query, "what", WHAT);
    if (OF_CUSTOMERS.contains(what) && !caller.seesIdentities()) {
      throw Problem.forbidden("Only who may see identities can export " + what + ".");
    }
    String format = known(query, "format", TYPES.keySet());
    var form = new Exports.Form(format, query.text("bom").equals(Optional.of("true")));
    return file(what, format, body(caller, what, form, query));
  }

  private StreamingOutput body(Caller caller, String what, Exports.Form form, QueryText query) {
    if (what.equals("metrics")) {
      List<MetricReport> reports =
          asked(query).stream().map(it -> metrics.report(caller, query.metric(it))).toList();
      return output -> Exports.metrics(reports, form, output);
    }
    if (what.equals("backlog")) {
      return output -> insights.write(caller, form, output);
    }
    ExportQuery rows =
        new ExportQuery(
            query.id("survey"), query.moment("from"), query.moment("to"), caller.seesIdentities());
    return output -> exports.write(caller, what, form, rows, output);
  }

  private static List<Metric> asked(QueryText query) {
    return query
        .text("metric")
        .map(word -> List.of(Metric.of(word).orElseThrow(() -> unknown("metric"))))
        .orElseGet(() -> Arrays.asList(Metric.values()));
  }

  private static String known(QueryText query, String name, Set<String> words) {
    return query.text(name).filter(words::contains).orElseThrow(() -> unknown(name));
  }

  private static Problem unknown(String name) {
    return Problem.parameter(
        name,
        switch (name) {
          case "what" -> "what is responses, feedback, tasks, metrics or backlog.";
          case "format" -> "format is csv, xlsx or ndjson.";
          default -> name + " is not known.";
        });
  }

  private Response file(String what, String format, StreamingOutput body) {
    LocalDate today =
        clock.instant().atZone(workspaces.get(current.workspace()).zone()).toLocalDate();
    return Response.ok(body)
        .type(TYPES.get(format))
        .header(
            "Content-Disposition",
            "attachment; filename=\"koe-%s-%s.%s\"".formatted(what, today, format))
        .header("Cache-Control", "no-store")
        .build();
  }
}
