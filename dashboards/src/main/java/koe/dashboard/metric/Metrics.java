package koe.dashboard.metric;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import koe.kernel.db.Database;
import koe.kernel.expression.Expression;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import org.jdbi.v3.core.Handle;

/** Computes metrics from exact counts. */
@Singleton
public class Metrics {

  private static final int REMEMBERED = 10_000;

  private final Database database;
  private final Workspaces workspaces;
  private final Clock clock;

  @Inject
  public Metrics(Database database, Workspaces workspaces, Clock clock) {
    this.database = database;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** Whether the answers of one query differ from those of another; empty without answers. */
  public Optional<MetricReport.Change> change(
      UUID workspace, MetricQuery later, MetricQuery earlier) {
    ZoneId zone = workspaces.get(workspace).zone();
    return Difference.between(
            later.metric().estimate(tally(workspace, later, zone).all()),
            earlier.metric().estimate(tally(workspace, earlier, zone).all()))
        .map(MetricReport.Change::of);
  }

  private Tally tally(UUID workspace, MetricQuery query, ZoneId zone) {
    Tally tally = new Tally(query);
    database.useWorkspace(workspace, handle -> count(handle, query, zone, tally));
    return tally;
  }

  public MetricReport report(UUID workspace, MetricQuery query) {
    ZoneId zone = workspaces.get(workspace).zone();
    Tally tally = tally(workspace, query, zone);
    return tally.report(query.from().map(at -> day(at, zone)), query.to().map(at -> day(at, zone)));
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
    Clock local = clock.withZone(zone);
    try (Stream<MetricStore.Count> counts = counts(store, query, zone)) {
      counts
          .filter(count -> wanted(query.filter(), count.facts(), decided, local))
          .forEach(tally::add);
    }
  }

  private static Stream<MetricStore.Count> counts(
      MetricStore store, MetricQuery query, ZoneId zone) {
    return store.counts(
        query.metric().word(),
        query.survey(),
        query.touchpoint(),
        query.from(),
        query.to(),
        query.period().map(Period::word).orElse("all"),
        query.by().map(Dimension::property).orElse(""),
        query.by().map(Dimension::key).orElse(""),
        query.filter().isPresent(),
        zone.getId());
  }

  /** The same facts come with many scores, so what was decided about them is remembered. */
  private static boolean wanted(
      Optional<Expression> filter, JsonNode facts, Map<JsonNode, Boolean> decided, Clock clock) {
    if (filter.isEmpty()) {
      return true;
    }
    if (decided.size() >= REMEMBERED) {
      decided.clear();
    }
    return decided.computeIfAbsent(
        facts, unknown -> filter.get().isTrue(Variables.of(name -> fact(facts, name), clock)));
  }

  private static Optional<Value> fact(JsonNode facts, String name) {
    JsonNode attributes = facts.path("attributes");
    String key = name.startsWith("contact.") ? name.substring("contact.".length()) : name;
    if (attributes.has(key)) {
      return Optional.of(Value.of(attributes.get(key)));
    }
    return Optional.ofNullable(name.equals("attributes") ? null : facts.get(name)).map(Value::of);
  }
}
