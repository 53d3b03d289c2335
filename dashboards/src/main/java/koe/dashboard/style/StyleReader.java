package koe.dashboard.style;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.dashboard.metric.Dimension;
import koe.dashboard.metric.Figure;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.Metrics;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.json.Json;

/** Reads scores as people of this country give them; the published score stays as it is. */
@Singleton
public class StyleReader {

  private static final Dimension LANGUAGE = Dimension.of("language");

  private final Database database;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  public StyleReader(Database database, Metrics metrics, Clock clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** How the workspace reads scores. */
  public ResponseStyle style(UUID workspace) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(StyleStore.class).find())
        .map(json -> Json.mapper().convertValue(json, ResponseStyle.class))
        .orElse(ResponseStyle.DEFAULT);
  }

  /** Changes how the workspace reads scores. */
  public void put(Caller caller, ResponseStyle style) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          handle.attach(StyleStore.class).put(Json.mapper().valueToTree(style), clock.instant());
          Audit.record(handle, clock.instant(), caller.name(), "style.put", style.promotersFrom());
        });
  }

  /** Reads the answers of a query for NPS. */
  public StyleReading reading(Caller caller, MetricQuery query) {
    Figure raw = metrics.report(caller, query.cut(Optional.empty(), Optional.empty())).overall();
    Map<String, Figure> byLanguage =
        metrics.report(caller, query.cut(Optional.empty(), Optional.of(LANGUAGE))).points().stream()
            .filter(figure -> figure.group().isPresent())
            .collect(Collectors.toMap(figure -> figure.group().orElseThrow(), figure -> figure));
    return StyleReading.of(style(caller.workspace()), raw, byLanguage);
  }
}
