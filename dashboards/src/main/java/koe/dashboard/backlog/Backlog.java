package koe.dashboard.backlog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.dashboard.metric.Nps;
import koe.dashboard.verbatim.Verbatim;
import koe.dashboard.verbatim.VerbatimStore;
import koe.dashboard.webhook.Events;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Turns what comments say about themes into insights that can be planned and shipped. */
@Singleton
public class Backlog {

  private static final Duration SPAN = Duration.ofDays(30);
  private static final int QUOTES = 3;

  private final Database database;
  private final Clock clock;

  @Inject
  public Backlog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** In the order in which the themes first came up, so that a cursor misses none. */
  public List<Insight> list(UUID workspace, BacklogQuery query, int limit) {
    return database.inWorkspace(
        workspace,
        handle -> {
          BacklogStore store = handle.attach(BacklogStore.class);
          Instant now = clock.instant();
          store.withoutInsight().forEach(one -> store.add(Ids.next(), one.theme(), now));
          return insights(handle, store.list(query, limit));
        });
  }

  public Insight get(UUID workspace, UUID id) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle
                .attach(BacklogStore.class)
                .find(id)
                .map(row -> insights(handle, List.of(row)).get(0))
                .orElseThrow(() -> Problem.notFound("insight", id)));
  }

  private List<Insight> insights(Handle handle, List<BacklogStore.Row> rows) {
    List<String> themes = rows.stream().map(BacklogStore.Row::theme).toList();
    BacklogStore store = handle.attach(BacklogStore.class);
    Instant now = clock.instant();
    Map<String, BacklogStore.Weight> weights =
        byTheme(
            store.weights(themes, now.minus(SPAN).minus(SPAN), now.minus(SPAN), now),
            BacklogStore.Weight::theme);
    Map<String, BacklogStore.Scores> scores =
        byTheme(store.scores(themes), BacklogStore.Scores::theme);
    Map<String, List<Verbatim>> quotes =
        handle.attach(VerbatimStore.class).ofThemes(themes, QUOTES).stream()
            .collect(Collectors.groupingBy(verbatim -> verbatim.themes().get(0)));
    return rows.stream()
        .map(
            row ->
                insight(
                    row,
                    weights.getOrDefault(
                        row.theme(), new BacklogStore.Weight(row.theme(), 0, 0, 0, 0, 0, 0, 0, 0)),
                    impact(scores, row.theme()),
                    quotes.getOrDefault(row.theme(), List.of())))
        .toList();
  }

  private static <T> Map<String, T> byTheme(List<T> rows, Function<T, String> theme) {
    return rows.stream().collect(Collectors.toMap(theme, Function.identity()));
  }

  private static Insight insight(
      BacklogStore.Row row,
      BacklogStore.Weight weight,
      Optional<Double> impact,
      List<Verbatim> quotes) {
    return new Insight(
        row.id(),
        row.theme(),
        row.name(),
        row.status(),
        row.link(),
        weight.mentions(),
        weight.customers(),
        Insight.Trend.of(weight.recent(), weight.before()),
        impact,
        new Insight.Sentiments(
            weight.positive(), weight.neutral(), weight.negative(), weight.mixed()),
        quotes.stream().map(Insight.Quote::of).toList(),
        row.updatedAt(),
        row.revision());
  }

  private static Optional<Double> impact(Map<String, BacklogStore.Scores> scores, String theme) {
    return nps(scores, "")
        .flatMap(all -> nps(scores, theme).flatMap(all::impactOf))
        .map(
            points -> BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_EVEN).doubleValue());
  }

  private static Optional<Nps> nps(Map<String, BacklogStore.Scores> scores, String theme) {
    return Optional.ofNullable(scores.get(theme))
        .map(row -> new Nps(row.promoters(), row.passives(), row.detractors()));
  }

  public void status(
      UUID workspace, UUID id, @Nullable String ifMatch, String status, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          BacklogStore store = lock(handle, id, ifMatch);
          store.status(id, status, clock.instant());
          Audit.record(handle, clock.instant(), actor, "insight." + status, id);
          tell(handle, id);
        });
  }

  /** Ties the insight to an issue elsewhere; without a link it is untied. */
  public void link(
      UUID workspace, UUID id, @Nullable String ifMatch, Optional<String> link, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          BacklogStore store = lock(handle, id, ifMatch);
          store.link(id, link, clock.instant());
          Audit.record(handle, clock.instant(), actor, "insight.link", id);
          tell(handle, id);
        });
  }

  private void tell(Handle handle, UUID id) {
    BacklogStore.Row row = handle.attach(BacklogStore.class).find(id).orElseThrow();
    var about =
        Json.object()
            .put("id", id.toString())
            .put("theme", row.theme())
            .put("status", row.status());
    row.link().ifPresent(link -> about.put("link", link));
    Events.publish(handle, clock.instant(), "insight.updated", about);
  }

  private static BacklogStore lock(Handle handle, UUID id, @Nullable String ifMatch) {
    BacklogStore store = handle.attach(BacklogStore.class);
    int revision = store.lock(id).orElseThrow(() -> Problem.notFound("insight", id));
    Revision.check(ifMatch, revision);
    return store;
  }
}
