package koe.dashboard.metric;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import org.jdbi.v3.core.Handle;

/** Tells how a number came about, and computes it again from the single answers. */
@Singleton
public class MetricReceipts {

  /** The single answers, counted as they come by. */
  private static final class Recount {

    private record Version(UUID survey, int version) {}

    private final Distribution answers = new Distribution();
    private final Map<Version, Receipt.Source> sources = new LinkedHashMap<>();
    private long partial;

    void add(MetricStore.Row row) {
      if (!row.complete()) {
        partial++;
        return;
      }
      answers.add(row.value(), row.best(), 1);
      sources.merge(
          new Version(row.survey(), row.version()),
          new Receipt.Source(row.survey(), row.name(), row.version(), 1),
          (one, other) ->
              new Receipt.Source(one.survey(), one.name(), one.version(), one.n() + other.n()));
    }
  }

  private final Database database;
  private final Metrics metrics;

  @Inject
  MetricReceipts(Database database, Metrics metrics) {
    this.database = database;
    this.metrics = metrics;
  }

  /** Where the receipt of a number is, whose query this is. */
  static String address(Metric metric, UriInfo uri) {
    String query = uri.getRequestUri().getRawQuery();
    return "/api/v1/metrics/" + metric.word() + "/receipt" + (query == null ? "" : "?" + query);
  }

  Receipt receipt(Caller caller, MetricQuery query, Map<String, String> asked) {
    Metrics.refuseToGuess(caller, query);
    return database.inWorkspace(
        caller.workspace(), handle -> receipt(handle, caller, query, asked));
  }

  private Receipt receipt(
      Handle handle, Caller caller, MetricQuery query, Map<String, String> asked) {
    Thresholds thresholds = metrics.thresholds(handle, caller, query);
    boolean everything = caller.seesIdentities();
    Recount recount = new Recount();
    rows(handle, query, recount);
    Distribution again = recount.answers;
    Distribution counted = metrics.tally(handle, query).all();
    Figure value = figure(query, counted, thresholds, everything);
    Figure recomputed = figure(query, again, thresholds, everything);
    return new Receipt(
        query.metric().word(),
        query.metric().formula(),
        new TreeMap<>(asked),
        metrics.zone(handle).getId(),
        Confidence.LEVEL,
        Metrics.thresholds(handle),
        again.n(),
        recount.partial,
        "none",
        List.copyOf(recount.sources.values()),
        value,
        recomputed,
        value.equals(recomputed));
  }

  private void rows(Handle handle, MetricQuery query, Recount recount) {
    Map<JsonNode, Boolean> decided = new HashMap<>();
    ZoneId zone = metrics.zone(handle);
    try (Stream<MetricStore.Row> rows =
        handle
            .attach(MetricStore.class)
            .rows(
                query.metric().asked(),
                query.survey(),
                query.touchpoint(),
                query.from(),
                query.to(),
                query.said().scores(),
                query.said())) {
      rows.filter(row -> metrics.wanted(query.filter(), row.facts(), decided, zone))
          .forEach(recount::add);
    }
  }

  private static Figure figure(
      MetricQuery query, Distribution answers, Thresholds thresholds, boolean everything) {
    Optional<LocalDate> none = Optional.empty();
    FigureState state = thresholds.state(answers.n(), everything);
    return Figure.of(query.metric(), none, none, Optional.empty(), answers, state);
  }
}
