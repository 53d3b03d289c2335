package koe.dashboard.value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;

/** Retention, churn and earned growth over HTTP, from events with amounts. */
@Path("api/v1/metrics/retention")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class RetentionResource {

  private final Retentions retentions;
  private final CurrentCaller current;

  @Inject
  RetentionResource(Retentions retentions, CurrentCaller current) {
    this.retentions = retentions;
    this.current = current;
  }

  /**
   * @param attribute of contacts that tells how they came
   * @param earned its values, with commas between them, of customers who came without being bought
   */
  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Retention retention(
      @QueryParam("type") @DefaultValue("purchase") String type,
      @QueryParam("currency") String currency,
      @QueryParam("days") @DefaultValue("365") String days,
      @QueryParam("attribute") @DefaultValue("") String attribute,
      @QueryParam("earned") @DefaultValue("") String earned) {
    List<String> values =
        Arrays.stream(earned.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
    return retentions.report(
        current.workspace(),
        type,
        Optional.ofNullable(currency),
        ValuesResource.days(days),
        new Retentions.Earned(attribute, values));
  }
}
