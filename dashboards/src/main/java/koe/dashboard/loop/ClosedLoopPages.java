package koe.dashboard.loop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;

/** The page that tells how well the loop is closed. */
@Path("tasks/figures")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ClosedLoopPages {

  private final ClosedLoop loop;
  private final Pages pages;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  ClosedLoopPages(ClosedLoop loop, Pages pages, CurrentCaller current, Clock clock) {
    this.loop = loop;
    this.pages = pages;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response show() {
    Instant now = clock.instant();
    LoopFigures figures =
        loop.figures(current.workspace(), now.minus(ClosedLoopResource.SPAN), now);
    return pages.show("closed-loop.jte", "tasks", "loop.title", Map.of("figures", figures));
  }
}
