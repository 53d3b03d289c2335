package koe.dashboard.value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Problem;

/** What customers are worth, kind by kind, and what they say of the company. */
@Path("value")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ValuePages {

  private static final String PAGE = "value.jte";
  private static final String SECTION = "numbers";
  private static final String TITLE = "value.title";
  private static final String PURCHASE = "purchase";
  private static final int YEAR = 365;

  private final Appraiser appraiser;
  private final LifetimeValues lifetimes;
  private final Retentions retentions;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  ValuePages(
      Appraiser appraiser,
      LifetimeValues lifetimes,
      Retentions retentions,
      Pages pages,
      CurrentCaller current) {
    this.appraiser = appraiser;
    this.lifetimes = lifetimes;
    this.retentions = retentions;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response show(
      @QueryParam("type") @DefaultValue(PURCHASE) String type,
      @QueryParam("currency") @DefaultValue("") String currency,
      @QueryParam("top") @DefaultValue(Criteria.TOP) String top,
      @QueryParam("quiet") @DefaultValue(Criteria.QUIET) String quiet) {
    try {
      Criteria criteria = Criteria.of(type, Optional.of(currency), top, quiet);
      return pages.show(PAGE, SECTION, TITLE, model(criteria, ""));
    } catch (Problem refused) {
      if (refused.status() != 400) {
        throw refused;
      }
      Criteria standard = Criteria.of(PURCHASE, Optional.empty(), Criteria.TOP, Criteria.QUIET);
      return pages.refuse(
          PAGE, SECTION, TITLE, model(standard, pages.visit().t().get("value.refused")));
    }
  }

  private Map<String, Object> model(Criteria criteria, String complaint) {
    Caller caller = current.caller();
    Map<String, Object> model = new HashMap<>();
    model.put("criteria", criteria);
    model.put("types", appraiser.types(caller));
    model.put("worth", appraiser.worth(caller, criteria));
    model.put(
        "retention",
        retentions.report(
            caller.workspace(),
            criteria.type(),
            criteria.currency(),
            YEAR,
            Retentions.Earned.UNKNOWN));
    model.put(
        "expected",
        lifetimes.report(
            caller, criteria.type(), criteria.currency(), YEAR, CustomerValues.Shown.ALL));
    model.put("complaint", complaint);
    return model;
  }
}
