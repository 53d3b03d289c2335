package koe.dashboard.metric;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;

/**
 * Tells how many of those asked answered, by distribution, channel, survey or variant; 500 at most.
 */
@Singleton
public class ResponseRates {

  static final List<String> GROUPS = List.of("distribution", "channel", "survey", "variant");

  private final Database database;

  @Inject
  public ResponseRates(Database database) {
    this.database = database;
  }

  /** By distribution, the newest first. */
  public List<ResponseRate> list(
      UUID workspace, Optional<UUID> survey, Optional<Instant> from, Optional<Instant> to) {
    return list(workspace, survey, from, to, "distribution");
  }

  /**
   * @param from distributions that were made from here on
   * @param by one of {@link #GROUPS}
   */
  List<ResponseRate> list(
      UUID workspace,
      Optional<UUID> survey,
      Optional<Instant> from,
      Optional<Instant> to,
      String by) {
    return database
        .inWorkspace(
            workspace, handle -> handle.attach(ResponseRateStore.class).list(survey, from, to, by))
        .stream()
        .map(ResponseRate::of)
        .toList();
  }
}
