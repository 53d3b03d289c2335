package koe.feedback.driver;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.feedback.search.Moments;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

/** Key drivers over HTTP. */
@Path("api/v1/drivers")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class DriversResource {

  private static final Set<String> METRICS = Set.of("nps", "csat", "ces");
  private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final Database database;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  public DriversResource(Database database, Workspaces workspaces, CurrentCaller current) {
    this.database = database;
    this.workspaces = workspaces;
    this.current = current;
  }

  /** The themes of the responses looked at, those first that move the metric most. */
  public record Drivers(
      String metric, long n, Optional<Double> value, List<Driver> items, Optional<String> next) {}

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Drivers drivers(
      @QueryParam("metric") @DefaultValue("nps") String metric,
      @QueryParam("survey") @Nullable String survey,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    if (!METRICS.contains(metric)) {
      throw Problem.parameter("metric", "metric is nps, csat or ces.");
    }
    UUID workspace = current.workspace();
    ZoneId zone = workspaces.get(workspace).zone();
    DriverStore.Window window =
        new DriverStore.Window(
            metric,
            Optional.ofNullable(survey).map(id -> Paging.id("survey", id)),
            from == null ? BEGINNING : Moments.from("from", from, zone),
            to == null ? END : Moments.to("to", to, zone));
    return database.inWorkspace(
        workspace, handle -> drivers(handle.attach(DriverStore.class), window));
  }

  static Drivers drivers(DriverStore store, DriverStore.Window window) {
    Scores all = store.all(window);
    List<Driver> drivers =
        store.themes(window).stream()
            .map(row -> Driver.of(row, all))
            .sorted(Comparator.comparingDouble(Driver::strength).reversed())
            .toList();
    Optional<Double> value =
        all.n() == 0 ? Optional.empty() : Optional.of(Impact.rounded(all.metric()));
    return new Drivers(window.metric(), all.n(), value, drivers, Optional.empty());
  }
}
