package koe.dashboard.theme;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import koe.dashboard.metric.Period;
import koe.dashboard.overview.PeriodLabel;
import koe.kernel.access.Allowed;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.page.Visit;

/** How people speak of one theme, and what it goes with. */
@Path("themes")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ThemePages {

  private static final String SECTION = "numbers";

  private final ThemeReader reader;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  ThemePages(ThemeReader reader, Pages pages, CurrentCaller current) {
    this.reader = reader;
    this.pages = pages;
    this.current = current;
  }

  /** A theme that was merged is seen at the one that speaks for it. */
  @GET
  @Path("{key}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response show(@PathParam("key") String key) {
    Caller caller = current.caller();
    Visit visit = pages.visit();
    MentionStore.Named theme = reader.find(caller, key);
    if (theme.mergedInto().isPresent()) {
      return Pages.seeOther(
          "/themes/" + URLEncoder.encode(theme.mergedInto().get(), StandardCharsets.UTF_8));
    }
    return pages.showNamed(
        "theme.jte",
        SECTION,
        theme.nameIn(visit.t().tag()),
        Map.of(
            "view",
            reader.view(caller, theme, visit.formats().zone()),
            "labels",
            new PeriodLabel(visit.t().language(), Period.WEEK)));
  }
}
