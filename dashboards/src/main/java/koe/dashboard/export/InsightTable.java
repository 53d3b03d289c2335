package koe.dashboard.export;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import koe.dashboard.backlog.Backlog;
import koe.dashboard.backlog.BacklogQuery;
import koe.dashboard.backlog.Insight;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;

/** The product backlog as a file: one insight a line, with what customers said masked. */
@Singleton
public class InsightTable {

  private static final int AT_ONCE = 100;
  private static final List<String> HEADINGS =
      List.of(
          "id",
          "theme",
          "nameJa",
          "nameEn",
          "status",
          "link",
          "mentions",
          "customers",
          "recent",
          "before",
          "change",
          "impact",
          "positive",
          "neutral",
          "negative",
          "mixed",
          "verbatims",
          "updatedAt");

  private final Backlog backlog;
  private final Database database;
  private final Clock clock;

  @Inject
  public InsightTable(Backlog backlog, Database database, Clock clock) {
    this.backlog = backlog;
    this.database = database;
    this.clock = clock;
  }

  void write(Caller caller, Exports.Form form, OutputStream output) {
    database.useWorkspace(
        caller.workspace(),
        handle -> Audit.record(handle, clock.instant(), caller.name(), "export", "backlog"));
    Stream<Insight> insights =
        Stream.iterate(
                page(caller, Optional.empty()),
                page -> !page.isEmpty(),
                page -> page(caller, Optional.of(page.get(page.size() - 1).id())))
            .flatMap(List::stream);
    Exports.table(output, form, HEADINGS, insights, InsightTable::cells);
  }

  private List<Insight> page(Caller caller, Optional<UUID> after) {
    BacklogQuery query = new BacklogQuery(after, Optional.empty(), Optional.empty());
    return backlog.list(caller.workspace(), query, AT_ONCE);
  }

  private static List<Optional<Object>> cells(Insight insight) {
    Insight.Trend trend = insight.trend();
    Insight.Sentiments sentiment = insight.sentiment();
    return Exports.cells(
        insight.id(),
        insight.theme(),
        insight.nameIn("ja"),
        insight.nameIn("en"),
        insight.status(),
        insight.link(),
        insight.mentions(),
        insight.customers(),
        trend.recent(),
        trend.before(),
        trend.change(),
        insight.impact(),
        sentiment.positive(),
        sentiment.neutral(),
        sentiment.negative(),
        sentiment.mixed(),
        insight.verbatims().stream().map(Insight.Quote::text).toList(),
        insight.updatedAt());
  }
}
