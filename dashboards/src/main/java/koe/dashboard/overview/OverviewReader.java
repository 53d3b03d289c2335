package koe.dashboard.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import koe.dashboard.followup.Inbox;
import koe.dashboard.metric.Comparison;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.ResponseRate;
import koe.dashboard.metric.ResponseRates;
import koe.dashboard.verbatim.Verbatim;
import koe.dashboard.verbatim.VerbatimStore;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;

/** Gathers what the first page shows. */
@Singleton
public class OverviewReader {

  private static final int THEMES = 10;
  private static final int VERBATIMS = 6;
  private static final int TASKS = 5;

  private final Database database;
  private final Metrics metrics;
  private final ResponseRates rates;
  private final Inbox inbox;

  @Inject
  public OverviewReader(Database database, Metrics metrics, ResponseRates rates, Inbox inbox) {
    this.database = database;
    this.metrics = metrics;
    this.rates = rates;
    this.inbox = inbox;
  }

  boolean hasAnswers(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(ThemeStore.class).hasAnswers());
  }

  boolean hasOpenSurvey(UUID workspace) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(ThemeStore.class).hasOpenSurvey());
  }

  Overview read(Caller caller, Span span, LocalDate today, ZoneId zone) {
    UUID workspace = caller.workspace();
    Instant from = span.from(today).atStartOfDay(zone).toInstant();
    Instant to = today.plusDays(1).atStartOfDay(zone).toInstant();
    Instant before = span.from(span.from(today).minusDays(1)).atStartOfDay(zone).toInstant();
    List<ResponseRate> distributions =
        rates.list(workspace, Optional.empty(), Optional.of(from), Optional.of(to));
    return new Overview(
        report(caller, Metric.NPS, span, from, to),
        report(caller, Metric.CSAT, span, from, to),
        report(caller, Metric.CES, span, from, to),
        change(caller, Metric.NPS, before, from, to),
        change(caller, Metric.CSAT, before, from, to),
        change(caller, Metric.CES, before, from, to),
        funnel(distributions),
        responseRate(distributions),
        themes(workspace, span.from(today), today.plusDays(1), zone),
        verbatims(workspace, from, to),
        inbox.open(workspace, TASKS),
        inbox.counts(caller));
  }

  private MetricReport report(Caller caller, Metric metric, Span span, Instant from, Instant to) {
    return metrics.report(caller, MetricQuery.of(metric, from, to, Optional.of(span.period())));
  }

  private Comparison change(
      Caller caller, Metric metric, Instant before, Instant from, Instant to) {
    return metrics.compare(
        caller,
        MetricQuery.of(metric, from, to, Optional.empty()),
        MetricQuery.of(metric, before, from, Optional.empty()));
  }

  private List<ThemeStore.Spoken> themes(
      UUID workspace, LocalDate from, LocalDate to, ZoneId zone) {
    return database.inWorkspace(
        workspace,
        handle -> handle.attach(ThemeStore.class).themes(from, to, THEMES, zone.getId()));
  }

  private List<Verbatim> verbatims(UUID workspace, Instant from, Instant to) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(VerbatimStore.class).latest(from, to, VERBATIMS));
  }

  private static Optional<ResponseRate.Share> responseRate(List<ResponseRate> distributions) {
    List<ResponseRate> mailed =
        distributions.stream().filter(one -> one.funnel().delivered() > 0).toList();
    double answered = mailed.stream().mapToDouble(one -> one.dispositions().complete()).sum();
    return ResponseRate.Share.of((long) answered, funnel(mailed).delivered());
  }

  private static ResponseRate.Funnel funnel(List<ResponseRate> distributions) {
    return new ResponseRate.Funnel(
        sum(distributions, ResponseRate.Funnel::invited),
        sum(distributions, ResponseRate.Funnel::skipped),
        sum(distributions, ResponseRate.Funnel::sent),
        sum(distributions, ResponseRate.Funnel::bounced),
        sum(distributions, ResponseRate.Funnel::delivered),
        sum(distributions, ResponseRate.Funnel::opened),
        sum(distributions, ResponseRate.Funnel::started),
        sum(distributions, ResponseRate.Funnel::completed),
        sum(distributions, ResponseRate.Funnel::unsubscribed));
  }

  private static long sum(
      List<ResponseRate> distributions, ToLongFunction<ResponseRate.Funnel> part) {
    return distributions.stream().map(ResponseRate::funnel).mapToLong(part).sum();
  }
}
