package koe.dashboard.value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.workspace.Workspaces;

/** Retention, churn and earned growth over HTTP, from events with amounts. */
@Path("api/v1/metrics/retention")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class RetentionResource {

  private final Database database;
  private final Workspaces workspaces;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  RetentionResource(Database database, Workspaces workspaces, CurrentCaller current, Clock clock) {
    this.database = database;
    this.workspaces = workspaces;
    this.current = current;
    this.clock = clock;
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
    ZoneId zone = workspaces.get(current.workspace()).zone();
    LocalDate to = clock.instant().atZone(zone).toLocalDate().plusDays(1);
    return read(
        type,
        Optional.ofNullable(currency),
        to,
        ValuesResource.days(days),
        zone,
        attribute,
        earned);
  }

  private Retention read(
      String type,
      Optional<String> wanted,
      LocalDate to,
      int days,
      ZoneId zone,
      String attribute,
      String earned) {
    LocalDate from = to.minusDays(days);
    List<String> values =
        Arrays.stream(earned.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
    return database.inWorkspace(
        current.workspace(),
        handle -> {
          Optional<String> currency =
              wanted.or(() -> handle.attach(ValueStore.class).currency(type, clock.instant()));
          Revenue revenue =
              handle
                  .attach(RevenueStore.class)
                  .revenue(
                      type,
                      currency,
                      from.minusDays(days).atStartOfDay(zone).toInstant(),
                      from.atStartOfDay(zone).toInstant(),
                      to.atStartOfDay(zone).toInstant(),
                      attribute,
                      values);
          return Retention.of(
              type, currency, from, to, revenue, !attribute.isEmpty() && !values.isEmpty());
        });
  }
}
