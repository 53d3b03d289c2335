package koe.dashboard.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a report of what was counted, and withholds what would tell on somebody.
 *
 * @param everything true if the reader may see every single answer anyway
 */
record Reporter(Tally tally, Thresholds thresholds, boolean everything) {

  MetricReport report(Optional<LocalDate> from, Optional<LocalDate> to, String receipt) {
    Optional<LocalDate> begin = from.or(tally::first);
    Optional<LocalDate> end = to.or(() -> tally.last().map(day -> day.plusDays(1)));
    if (query().by().isEmpty()) {
      query().period().ifPresent(tally::fillGaps);
    }
    Distribution all = tally.all();
    FigureState state = state(all);
    Figure overall = Figure.of(metric(), begin, end, Optional.empty(), all, state);
    return new MetricReport(
        metric().word(),
        points(begin, end, state == FigureState.BELOW_THRESHOLD),
        overall,
        change(),
        changes(),
        againstTarget(all),
        receipt,
        0,
        Optional.empty());
  }

  /** What is not confirmed, as a figure of its own. */
  Optional<Figure> provisional(
      Distribution unconfirmed, Optional<LocalDate> from, Optional<LocalDate> to) {
    return Optional.of(unconfirmed)
        .filter(some -> some.n() > 0)
        .map(some -> Figure.of(metric(), from, to, Optional.empty(), some, state(some)));
  }

  private List<Figure> points(
      Optional<LocalDate> begin, Optional<LocalDate> end, boolean allWithheld) {
    Map<Tally.Cell, Long> sizes = new HashMap<>();
    tally.cells().forEach((cell, answers) -> sizes.put(cell, answers.n()));
    Set<Tally.Cell> withheld =
        allWithheld
            ? sizes.keySet()
            : everything ? Set.of() : Suppression.withheld(sizes, thresholds.numbers());
    List<Figure> points = new ArrayList<>();
    tally
        .cells()
        .forEach(
            (cell, answers) ->
                points.add(
                    Figure.of(
                        metric(),
                        query().period().isPresent() ? Optional.of(cell.start()) : begin,
                        query().period().map(it -> it.end(cell.start())).or(() -> end),
                        cell.group(),
                        answers,
                        withheld.contains(cell) && answers.n() > 0
                            ? FigureState.BELOW_THRESHOLD
                            : state(answers))));
    return points;
  }

  private Optional<MetricReport.Change> change() {
    return tally
        .latest()
        .flatMap(two -> difference(tally.period(two.now()), tally.period(two.before())))
        .map(difference -> MetricReport.Change.of(metric(), difference));
  }

  private List<MetricReport.GroupChange> changes() {
    if (query().by().isEmpty() || tally.latest().isEmpty()) {
      return List.of();
    }
    Tally.LatestPeriods two = tally.latest().get();
    List<Optional<String>> groups = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (Tally.Cell cell : tally.cells().keySet()) {
      if (cell.start().equals(two.now())) {
        difference(tally.cell(two.now(), cell.group()), tally.cell(two.before(), cell.group()))
            .ifPresent(
                difference -> {
                  groups.add(cell.group());
                  differences.add(difference);
                });
      }
    }
    List<Double> adjusted =
        FalseDiscoveries.adjust(differences.stream().map(Difference::pValue).toList());
    List<MetricReport.GroupChange> changes = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      var change = MetricReport.Change.of(metric(), differences.get(i), adjusted.get(i));
      changes.add(
          new MetricReport.GroupChange(
              groups.get(i), change.value(), change.pValue(), change.significant()));
    }
    return changes;
  }

  private Optional<Difference> difference(Distribution later, Distribution earlier) {
    if (isHidden(later) || isHidden(earlier)) {
      return Optional.empty();
    }
    return Difference.between(metric().estimate(later), metric().estimate(earlier));
  }

  private Optional<MetricReport.Change> againstTarget(Distribution all) {
    if (isHidden(all)) {
      return Optional.empty();
    }
    return query()
        .target()
        .flatMap(
            target ->
                metric()
                    .estimate(all)
                    .map(now -> Difference.toTarget(now, metric().fraction(target))))
        .map(difference -> MetricReport.Change.of(metric(), difference));
  }

  private boolean isHidden(Distribution answers) {
    return state(answers) == FigureState.BELOW_THRESHOLD;
  }

  private FigureState state(Distribution answers) {
    return thresholds.state(answers.n(), everything);
  }

  private MetricQuery query() {
    return tally.query();
  }

  private Metric metric() {
    return query().metric();
  }
}
