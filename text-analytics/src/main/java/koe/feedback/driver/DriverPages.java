package koe.feedback.driver;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.feedback.suggestion.Suggestions;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import org.jspecify.annotations.Nullable;

/** The page on what moves a metric: themes, and phrases that no theme covers yet. */
@Path("drivers")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class DriverPages {

  private static final int FEWEST = 5;

  private final DriversResource drivers;
  private final Suggestions suggestions;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public DriverPages(
      DriversResource drivers, Suggestions suggestions, Pages pages, CurrentCaller current) {
    this.drivers = drivers;
    this.suggestions = suggestions;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response show(
      @QueryParam("metric") @DefaultValue("nps") String metric,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    DriversResource.Drivers found = drivers.drivers(metric, null, given(from), given(to));
    List<Driver> frequent =
        found.items().stream().filter(driver -> driver.mentions() >= FEWEST).toList();
    return pages.show(
        "drivers.jte",
        "feedback",
        "drivers.title",
        Map.of(
            "found", found,
            "drivers", frequent,
            "from", Optional.ofNullable(given(from)).orElse(""),
            "to", Optional.ofNullable(given(to)).orElse(""),
            "suggestions",
                suggestions.since(current.workspace(), Optional.empty(), Optional.empty())));
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
