package koe.dashboard.theme;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.Period;
import koe.dashboard.metric.Said;
import koe.dashboard.verbatim.Verbatim;
import koe.dashboard.verbatim.VerbatimStore;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import org.jdbi.v3.core.Handle;

/** Gathers what is known of one theme, over the last 13 weeks. */
@Singleton
public class ThemeReader {

  private static final int WEEKS = 13;
  private static final int VERBATIMS = 5;

  private final Database database;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  public ThemeReader(Database database, Metrics metrics, Clock clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
  }

  MentionStore.Named find(Caller caller, String key) {
    return database
        .inWorkspace(caller.workspace(), handle -> handle.attach(MentionStore.class).find(key))
        .orElseThrow(() -> Problem.notFound("theme", key));
  }

  ThemeView view(Caller caller, MentionStore.Named theme, ZoneId zone) {
    LocalDate until = clock.instant().atZone(zone).toLocalDate();
    LocalDate from = until.plusDays(1).minusWeeks(WEEKS);
    MetricQuery mentioned =
        MetricQuery.of(
                Metric.NPS,
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant(),
                Optional.of(Period.WEEK))
            .saying(new Said(Optional.of(theme.key()), Optional.empty(), Optional.empty()));
    int least = caller.seesIdentities() ? 0 : metrics.thresholds(caller.workspace()).comments();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          MentionStore store = handle.attach(MentionStore.class);
          LocalDate end = until.plusDays(1);
          List<MentionStore.Week> weeks = store.weeks(theme.key(), from, end, zone.getId());
          return new ThemeView(
              theme,
              from,
              until,
              weeks,
              store.places(theme.key(), from, end, zone.getId()),
              metrics.report(caller, mentioned),
              metrics.againstOthers(caller, mentioned),
              store.tasks(theme.key()),
              verbatims(handle, theme.key(), weeks, least));
        });
  }

  private static List<Verbatim> verbatims(
      Handle handle, String theme, List<MentionStore.Week> weeks, int least) {
    long mentions = weeks.stream().mapToLong(MentionStore.Week::mentions).sum();
    return mentions < least
        ? List.of()
        : handle.attach(VerbatimStore.class).ofThemes(List.of(theme), VERBATIMS);
  }
}
