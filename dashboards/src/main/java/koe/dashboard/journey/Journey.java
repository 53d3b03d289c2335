package koe.dashboard.journey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.Period;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.json.Json;

/** Walks the touchpoints in their order and tells how each is going, over the last 13 weeks. */
@Singleton
public class Journey {

  static final int WEEKS = 13;

  private final Database database;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  public Journey(Database database, Metrics metrics, Clock clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** The time that is looked at, and as much before it. */
  private record Span(Instant before, Instant from, Instant to) {

    static Span of(LocalDate today, ZoneId zone) {
      LocalDate end = today.plusDays(1);
      return new Span(
          end.minusWeeks(2L * WEEKS).atStartOfDay(zone).toInstant(),
          end.minusWeeks(WEEKS).atStartOfDay(zone).toInstant(),
          end.atStartOfDay(zone).toInstant());
    }
  }

  /** All touchpoints; those without a place stand at the end. */
  List<Stop> stops(Caller caller, ZoneId zone) {
    Span span = Span.of(clock.instant().atZone(zone).toLocalDate(), zone);
    Facts facts =
        database.inWorkspace(
            caller.workspace(),
            handle -> Facts.read(handle.attach(StationStore.class), span.from(), zone));
    return facts.stations().stream().map(it -> stop(caller, it, facts, span)).toList();
  }

  /** What is known of all touchpoints together. */
  private record Facts(
      List<Station> stations,
      Map<String, Long> surveys,
      Map<String, Long> tasks,
      Map<String, List<StationStore.Spoken>> themes) {

    static Facts read(StationStore store, Instant from, ZoneId zone) {
      return new Facts(
          store.list(),
          many(store.surveys()),
          many(store.tasks()),
          store.themes(from, zone.getId()).stream()
              .collect(Collectors.groupingBy(StationStore.Spoken::touchpoint)));
    }

    private static Map<String, Long> many(List<StationStore.Many> counted) {
      return counted.stream()
          .collect(Collectors.toMap(StationStore.Many::touchpoint, StationStore.Many::n));
    }
  }

  private Stop stop(Caller caller, Station station, Facts facts, Span span) {
    String touchpoint = station.touchpoint();
    Optional<MetricReport> report =
        Stream.of(Metric.NPS, Metric.CSAT, Metric.CES)
            .map(metric -> metrics.report(caller, query(metric, touchpoint, span)))
            .filter(it -> it.overall().n() > 0)
            .max(Comparator.comparingLong(it -> it.overall().n()));
    return Stop.of(
        station,
        report,
        report
            .flatMap(it -> Metric.of(it.metric()))
            .map(it -> query(it, touchpoint, span))
            .map(now -> metrics.compare(caller, now, now.during(span.before(), span.from()))),
        facts.surveys().getOrDefault(touchpoint, 0L),
        facts.tasks().getOrDefault(touchpoint, 0L),
        facts.themes().getOrDefault(touchpoint, List.of()));
  }

  private static MetricQuery query(Metric metric, String touchpoint, Span span) {
    return MetricQuery.of(metric, span.from(), span.to(), Optional.of(Period.WEEK)).at(touchpoint);
  }

  void put(Caller caller, JourneyRequest request) {
    List<Station> stations = request.stations();
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          StationStore store = handle.attach(StationStore.class);
          store.forgetAll();
          store.put(
              stations.stream().map(Station::touchpoint).toList(),
              IntStream.range(0, stations.size()).boxed().toList(),
              stations.stream().map(it -> Json.write(it.name())).toList());
          Audit.record(handle, clock.instant(), caller.name(), "journey.put", stations.size());
        });
  }
}
