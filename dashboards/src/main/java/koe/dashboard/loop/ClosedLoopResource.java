package koe.dashboard.loop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

/** The figures of the closed loop over HTTP. */
@Path("api/v1/closed-loop")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ClosedLoopResource {

  static final Duration SPAN = Duration.ofDays(90);

  private final ClosedLoop loop;
  private final Workspaces workspaces;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  ClosedLoopResource(ClosedLoop loop, Workspaces workspaces, CurrentCaller current, Clock clock) {
    this.loop = loop;
    this.workspaces = workspaces;
    this.current = current;
    this.clock = clock;
  }

  /**
   * @param from the first day, 90 days ago if it is missing
   * @param to the last day, today if it is missing
   */
  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public LoopFigures figures(@QueryParam("from") String from, @QueryParam("to") String to) {
    ZoneId zone = workspaces.get(current.workspace()).zone();
    Instant end =
        day("to", to)
            .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
            .orElseGet(clock::instant);
    Instant start =
        day("from", from)
            .map(day -> day.atStartOfDay(zone).toInstant())
            .orElseGet(() -> end.minus(SPAN));
    if (!start.isBefore(end)) {
      throw Problem.parameter("from", "from is after to.");
    }
    return loop.figures(current.workspace(), start, end);
  }

  private static Optional<LocalDate> day(String name, @Nullable String text) {
    try {
      return Optional.ofNullable(text).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException wrong) {
      throw Problem.parameter(name, name + " is a date such as 2026-04-01.");
    }
  }
}
