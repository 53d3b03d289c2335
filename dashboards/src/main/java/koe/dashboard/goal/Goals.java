package koe.dashboard.goal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.Period;
import koe.dashboard.metric.Said;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.expression.Expression;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;

/** Keeps goals and tells how far they are. */
@Singleton
public class Goals {

  private static final int WEEKS = 13;

  private final Database database;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  public Goals(Database database, Metrics metrics, Clock clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** By key, each with how far it is. */
  public List<GoalView> list(Caller caller, Optional<String> after, int limit) {
    return database
        .inWorkspace(
            caller.workspace(), handle -> handle.attach(GoalStore.class).list(after, limit))
        .stream()
        .map(goal -> view(caller, goal))
        .toList();
  }

  /** Whom a goal can be set for. */
  public List<GoalStore.Segment> segments(Caller caller) {
    return database.inWorkspace(
        caller.workspace(), handle -> handle.attach(GoalStore.class).segments());
  }

  GoalView get(Caller caller, String key) {
    return view(
        caller,
        database
            .inWorkspace(caller.workspace(), handle -> handle.attach(GoalStore.class).find(key))
            .orElseThrow(() -> Problem.notFound("goal", key)));
  }

  /** Sets a goal; true if it is new. */
  public boolean put(Caller caller, String key, GoalRequest request, Optional<String> ifMatch) {
    Instant now = clock.instant();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          GoalStore store = handle.attach(GoalStore.class);
          Optional<Goal> known = store.lock(key);
          Revision.check(ifMatch.orElse(null), known.map(Goal::revision).orElse(0));
          if (request.segment().isPresent() && store.segment(request.segment().get()).isEmpty()) {
            throw Problem.invalid("/segment", "there is no such segment");
          }
          store.put(key, request, now);
          Audit.record(handle, now, caller.name(), "goal.put", key);
          return known.isEmpty();
        });
  }

  /** Takes a goal away. */
  public void delete(Caller caller, String key) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (handle.attach(GoalStore.class).delete(key) == 0) {
            throw Problem.notFound("goal", key);
          }
          Audit.record(handle, clock.instant(), caller.name(), "goal.delete", key);
        });
  }

  private GoalView view(Caller caller, Goal goal) {
    ZoneId zone =
        ZoneId.of(
            database.inWorkspace(
                caller.workspace(), handle -> handle.attach(GoalStore.class).timeZone()));
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    MetricReport weeks = metrics.report(caller, query(caller, goal, today, zone));
    return GoalView.of(goal, Progress.of(goal, weeks, today));
  }

  private MetricQuery query(Caller caller, Goal goal, LocalDate today, ZoneId zone) {
    LocalDate end = goal.by().isBefore(today) ? goal.by() : today;
    Optional<Expression> filter =
        goal.segment()
            .flatMap(
                key ->
                    database.inWorkspace(
                        caller.workspace(), handle -> handle.attach(GoalStore.class).segment(key)))
            .map(Expression::parse);
    return new MetricQuery(
        Metric.of(goal.metric()).orElseThrow(),
        goal.survey(),
        goal.touchpoint(),
        Optional.of(end.minusWeeks(WEEKS).atStartOfDay(zone).toInstant()),
        Optional.of(end.plusDays(1).atStartOfDay(zone).toInstant()),
        Optional.of(Period.WEEK),
        Optional.empty(),
        filter,
        Optional.of(goal.target()),
        Said.ANYTHING);
  }
}
