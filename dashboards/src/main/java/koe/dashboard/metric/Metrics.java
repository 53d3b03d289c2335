package koe.dashboard.metric;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import koe.dashboard.rollup.Rollup;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.expression.Expression;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;
import koe.kernel.web.Problem;
import org.jdbi.v3.core.Handle;

/** Computes metrics from exact counts. */
@Singleton
public class Metrics {

  private static final int REMEMBERED = 10_000;
  private static final String OF_CONTACT = "contact.";

  private final Database database;
  private final Clock clock;

  @Inject
  public Metrics(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Holds the answers of one query against those of another. */
  public Comparison compare(Caller caller, MetricQuery later, MetricQuery earlier) {
    refuseToGuess(caller, later);
    return database.inWorkspace(
        caller.workspace(),
        handle ->
            Comparison.of(
                later.metric(),
                tally(handle, later).all(),
                tally(handle, earlier).all(),
                thresholds(handle, caller, later)));
  }

  /** Holds the answers of a query against all others of the same place and time. */
  public Comparison againstOthers(Caller caller, MetricQuery some) {
    refuseToGuess(caller, some);
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          Distribution own = tally(handle, some.cut(Optional.empty(), Optional.empty())).all();
          return Comparison.of(
              some.metric(),
              own,
              tally(handle, some.everybody()).all().without(own),
              thresholds(handle, caller, some));
        });
  }

  /** What may be told of a metric; small groups are withheld from who may not see identities. */
  public MetricReport report(Caller caller, MetricQuery query) {
    return report(caller, query, "");
  }

  MetricReport report(Caller caller, MetricQuery query, String receipt) {
    refuseToGuess(caller, query);
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          ZoneId zone = zone(handle);
          Tally tally = tally(handle, query);
          Reporter reporter =
              new Reporter(tally, thresholds(handle, caller, query), caller.seesIdentities());
          Optional<LocalDate> from = query.from().map(at -> day(at, zone));
          Optional<LocalDate> to = query.to().map(at -> day(at, zone));
          MetricStore store = handle.attach(MetricStore.class);
          return reporter
              .report(from, to, receipt)
              .leavingOut(leftOut(store, query))
              .beside(reporter.provisional(provisional(store, query), from, to));
        });
  }

  /** Who may not read who said what could find out by asking how many said it. */
  static void refuseToGuess(Caller caller, MetricQuery query) {
    if (query.said().words().isPresent() && !caller.seesIdentities()) {
      throw Problem.forbidden("words are for those who may see who said what.");
    }
  }

  /**
   * So many equal answers of equal people.
   *
   * @param facts the properties of the response and the attributes of the contact
   * @param standing 1 for promoters and answers that count, -1 for detractors and those that do
   *     not, 0 for passives
   */
  public record Counted(JsonNode facts, int standing, long n) {

    /** The group of a dimension, if these people have one. */
    public Optional<String> group(Dimension by) {
      JsonNode found =
          by.property().equals("attribute")
              ? facts.path("attributes").path(by.key())
              : facts.path(by.property());
      return found.isValueNode() && !found.isNull()
          ? Optional.of(found.asText())
          : Optional.empty();
    }
  }

  /** The answers of a query with all that is known of the people, and without who they are. */
  public List<Counted> counted(Caller caller, MetricQuery query) {
    Metric metric = query.metric();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          Map<JsonNode, Boolean> decided = new HashMap<>();
          ZoneId zone = zone(handle);
          try (Stream<MetricStore.Count> counts =
              counts(handle.attach(MetricStore.class), query, zone, true, Optional.empty())) {
            return counts
                .filter(count -> wanted(query.filter(), count.facts(), decided, zone))
                .map(
                    count ->
                        new Counted(
                            count.facts(), metric.standing(count.value(), count.best()), count.n()))
                .toList();
          }
        });
  }

  /** Exact counts of the answers of a query, in the handle's transaction. */
  Tally tally(Handle handle, MetricQuery query) {
    Tally tally = new Tally(query);
    count(handle, query, zone(handle), tally);
    return tally;
  }

  ZoneId zone(Handle handle) {
    return ZoneId.of(handle.attach(MetricStore.class).timeZone());
  }

  /** From how many answers on the workspace shows numbers and comments. */
  public Thresholds thresholds(UUID workspace) {
    return database.inWorkspace(workspace, Metrics::thresholds);
  }

  void put(Caller caller, Thresholds thresholds) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          handle.attach(ThresholdStore.class).put(thresholds);
          Audit.record(
              handle, clock.instant(), caller.name(), "thresholds.put", thresholds.numbers());
        });
  }

  /**
   * From how many answers on something of a query is shown. Where a condition leaves out only a
   * few, the figure of all less this one would tell what those few said, so that nothing is shown.
   */
  Thresholds thresholds(Handle handle, Caller caller, MetricQuery query) {
    Thresholds known = thresholds(handle);
    if (caller.seesIdentities() || !query.narrows()) {
      return known;
    }
    MetricQuery some = query.cut(Optional.empty(), Optional.empty());
    long others = tally(handle, query.everybody()).all().n() - tally(handle, some).all().n();
    return others > 0 && others < known.numbers() ? known.hidingEverything() : known;
  }

  static Thresholds thresholds(Handle handle) {
    return handle.attach(ThresholdStore.class).find().orElse(Thresholds.DEFAULT);
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private void count(Handle handle, MetricQuery query, ZoneId zone, Tally tally) {
    MetricStore store = handle.attach(MetricStore.class);
    if (query.survey().isPresent() && !store.knowsSurvey(query.survey().get())) {
      throw Problem.notFound("survey", query.survey().get());
    }
    Map<JsonNode, Boolean> decided = new HashMap<>();
    try (Stream<MetricStore.Count> counts =
        kept(handle, query, zone)
            .orElseGet(
                () -> counts(store, query, zone, query.filter().isPresent(), named(query)))) {
      counts
          .filter(count -> wanted(query.filter(), count.facts(), decided, zone))
          .forEach(tally::add);
    }
  }

  private static Optional<Stream<MetricStore.Count>> kept(
      Handle handle, MetricQuery query, ZoneId zone) {
    Rollup rollup = Rollup.in(handle);
    return KeptSlice.of(query, zone)
        .filter(slice -> rollup.holds(slice.asked(), slice.propertiesOfTheFilter()))
        .map(slice -> rollup.cells(slice.asked()).map(slice::count));
  }

  private static long leftOut(MetricStore store, MetricQuery query) {
    return store.leftOut(
        query.metric().asked(), query.survey(), query.touchpoint(), query.from(), query.to());
  }

  private static Distribution provisional(MetricStore store, MetricQuery query) {
    Distribution unconfirmed = new Distribution();
    store
        .provisional(
            query.metric().asked(), query.survey(), query.touchpoint(), query.from(), query.to())
        .forEach(grade -> unconfirmed.add(grade.value(), grade.best(), grade.n()));
    return unconfirmed;
  }

  private static Stream<MetricStore.Count> counts(
      MetricStore store,
      MetricQuery query,
      ZoneId zone,
      boolean withFacts,
      Optional<List<String>> named) {
    return store.counts(
        query.metric().asked(),
        query.survey(),
        query.touchpoint(),
        query.from(),
        query.to(),
        query.period().map(Period::word).orElse("all"),
        query.by().map(Dimension::property).orElse(""),
        query.by().map(Dimension::key).orElse(""),
        withFacts,
        named.isEmpty(),
        named.orElse(List.of()),
        zone.getId(),
        query.said().scores(),
        query.said());
  }

  /** The attributes that a filter looks at; empty if it reaches into them and may look at any. */
  private static Optional<List<String>> named(MetricQuery query) {
    List<String> names =
        query.filter().map(Expression::variables).orElse(Set.of()).stream()
            .map(name -> name.startsWith(OF_CONTACT) ? name.substring(OF_CONTACT.length()) : name)
            .toList();
    return names.stream()
            .anyMatch(name -> name.matches(".*[.\\[\\]].*") || name.equals("attributes"))
        ? Optional.empty()
        : Optional.of(names);
  }

  /** The same facts come with many scores, so what was decided about them is remembered. */
  boolean wanted(
      Optional<Expression> filter, JsonNode facts, Map<JsonNode, Boolean> decided, ZoneId zone) {
    if (filter.isEmpty()) {
      return true;
    }
    if (decided.size() >= REMEMBERED) {
      decided.clear();
    }
    return decided.computeIfAbsent(
        facts,
        unknown ->
            filter.get().isTrue(Variables.of(name -> fact(facts, name), clock.withZone(zone))));
  }

  private static Optional<Value> fact(JsonNode facts, String name) {
    JsonNode attributes = facts.path("attributes");
    String key = name.startsWith(OF_CONTACT) ? name.substring(OF_CONTACT.length()) : name;
    if (attributes.has(key)) {
      return Optional.of(Value.of(attributes.get(key)));
    }
    return Optional.ofNullable(name.equals("attributes") ? null : facts.get(name)).map(Value::of);
  }
}
