package koe.dashboard.metric;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;

/** Tells how many of those asked answered, by distribution, the newest 500. */
@Singleton
public class ResponseRates {

  private final Database database;

  @Inject
  public ResponseRates(Database database) {
    this.database = database;
  }

  /**
   * @param from distributions that were made from here on
   */
  public List<ResponseRate> list(
      UUID workspace, Optional<UUID> survey, Optional<Instant> from, Optional<Instant> to) {
    return database
        .inWorkspace(
            workspace, handle -> handle.attach(ResponseRateStore.class).list(survey, from, to))
        .stream()
        .map(ResponseRates::rate)
        .toList();
  }

  private static ResponseRate rate(ResponseRateStore.Row row) {
    long delivered = row.sent() - row.bounced();
    return new ResponseRate(
        row.id(),
        row.name(),
        row.channel(),
        row.survey(),
        new ResponseRate.Funnel(
            row.invited(),
            row.skipped(),
            row.sent(),
            row.bounced(),
            delivered,
            row.opened(),
            row.started(),
            row.completed(),
            row.unsubscribed()),
        ResponseRate.Share.of(row.completed(), delivered),
        ResponseRate.Share.of(row.completed(), row.started()));
  }
}
