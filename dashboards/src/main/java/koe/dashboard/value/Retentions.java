package koe.dashboard.value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.workspace.Workspaces;

/** Tells whether customers stay, from what they bought in two times of the same length. */
@Singleton
public class Retentions {

  private final Database database;
  private final Workspaces workspaces;
  private final Clock clock;

  @Inject
  public Retentions(Database database, Workspaces workspaces, Clock clock) {
    this.database = database;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * How customers came who were not bought.
   *
   * @param attribute of contacts that tells how they came
   * @param values that stand for those who came by themselves or were sent by others
   */
  record Earned(String attribute, List<String> values) {

    static final Earned UNKNOWN = new Earned("", List.of());

    boolean isTold() {
      return !attribute.isEmpty() && !values.isEmpty();
    }
  }

  Retention report(UUID workspace, String type, Optional<String> wanted, int days, Earned earned) {
    ZoneId zone = workspaces.get(workspace).zone();
    LocalDate to = clock.instant().atZone(zone).toLocalDate().plusDays(1);
    LocalDate from = to.minusDays(days);
    return database.inWorkspace(
        workspace,
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
                      earned.attribute(),
                      earned.values());
          return Retention.of(type, currency, from, to, revenue, earned.isTold());
        });
  }
}
