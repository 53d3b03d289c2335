package koe.dashboard.value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import org.jspecify.annotations.Nullable;

/** Value and engagement over HTTP. */
@Path("api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ValuesResource {

  private final CustomerValues values;
  private final LifetimeValues lifetimes;
  private final Appraiser appraiser;
  private final CurrentCaller current;

  @Inject
  ValuesResource(
      CustomerValues values, LifetimeValues lifetimes, Appraiser appraiser, CurrentCaller current) {
    this.values = values;
    this.lifetimes = lifetimes;
    this.appraiser = appraiser;
    this.current = current;
  }

  @GET
  @Path("rfm")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Rfm rfm(
      @QueryParam("type") @DefaultValue("purchase") String type,
      @QueryParam("currency") String currency,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return values.rfm(current.caller(), type, Optional.ofNullable(currency), shown(limit, cursor));
  }

  @GET
  @Path("lifetime-value")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public LifetimeValue lifetimeValue(
      @QueryParam("type") @DefaultValue("purchase") String type,
      @QueryParam("currency") String currency,
      @QueryParam("days") @DefaultValue("365") String days,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return lifetimes.report(
        current.caller(), type, Optional.ofNullable(currency), days(days), shown(limit, cursor));
  }

  /**
   * @param top so many percent of customers are the best
   * @param quiet more days than these without a purchase make a customer dormant
   */
  @GET
  @Path("worth")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Worth worth(
      @QueryParam("type") @DefaultValue("purchase") String type,
      @QueryParam("currency") String currency,
      @QueryParam("top") @DefaultValue(Criteria.TOP) String top,
      @QueryParam("quiet") @DefaultValue(Criteria.QUIET) String quiet) {
    return appraiser.worth(
        current.caller(), Criteria.of(type, Optional.ofNullable(currency), top, quiet));
  }

  static int days(String days) {
    if (!days.matches("[1-9][0-9]{0,3}")) {
      throw Problem.parameter("days", "days is a whole number from 1 to 9999.");
    }
    return Integer.parseInt(days);
  }

  /**
   * @param weights such as {@code responses:2,events:1,recency:0}
   */
  @GET
  @Path("engagement")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Engagement engagement(
      @QueryParam("weights") String weights,
      @QueryParam("days") @DefaultValue("365") String days,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return values.engagement(current.caller(), weights(weights), days(days), shown(limit, cursor));
  }

  private static CustomerValues.Shown shown(@Nullable String limit, @Nullable String cursor) {
    return new CustomerValues.Shown(
        Optional.ofNullable(cursor).filter(text -> !text.isEmpty()), Paging.limit(limit));
  }

  static Map<String, Double> weights(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return CustomerValues.WEIGHTS;
    }
    Map<String, Double> weights = new HashMap<>();
    for (String part : text.split(",", -1)) {
      if (!part.matches("(responses|events|recency):[0-9]{1,4}([.][0-9]{1,4})?")) {
        throw Problem.parameter("weights", "weights are such as responses:2,events:1,recency:0.5.");
      }
      weights.put(part.split(":", 2)[0], Double.valueOf(part.split(":", 2)[1]));
    }
    if (weights.values().stream().mapToDouble(it -> it).sum() == 0) {
      throw Problem.parameter("weights", "At least one weight is more than zero.");
    }
    return weights;
  }
}
