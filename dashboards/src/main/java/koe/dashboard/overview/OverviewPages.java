package koe.dashboard.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import koe.kernel.access.Allowed;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.page.Visit;

/** The first page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class OverviewPages {

  private static final String SECTION = "overview";
  private static final String TITLE = "overview.title";

  private final OverviewReader reader;
  private final Pages pages;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  OverviewPages(OverviewReader reader, Pages pages, CurrentCaller current, Clock clock) {
    this.reader = reader;
    this.pages = pages;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response show(@QueryParam("days") @DefaultValue("") String days) {
    Caller caller = current.caller();
    if (!reader.hasAnswers(caller.workspace())) {
      boolean open = reader.hasOpenSurvey(caller.workspace());
      return pages.show("overview-empty.jte", SECTION, TITLE, Map.of("open", open));
    }
    Visit visit = pages.visit();
    ZoneId zone = visit.formats().zone();
    Span span = Span.of(days);
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    return pages.show(
        "overview.jte",
        SECTION,
        TITLE,
        Map.of(
            "overview",
            reader.read(caller, span, today, zone),
            "span",
            span,
            "labels",
            new PeriodLabel(visit.t().language(), span.period()),
            "from",
            span.from(today),
            "today",
            today,
            "now",
            clock.instant()));
  }
}
