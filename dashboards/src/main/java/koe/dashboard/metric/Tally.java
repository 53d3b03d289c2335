package koe.dashboard.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import koe.kernel.web.Problem;

/** Gathers counted scores into the points of a report. */
final class Tally {

  static final int MOST_POINTS = 5_000;

  private record Cell(LocalDate start, Optional<String> group) {}

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::start)
          .thenComparing(cell -> cell.group().isEmpty())
          .thenComparing(cell -> cell.group().orElse(""));

  private final MetricQuery query;
  private final Map<Cell, Distribution> cells = new TreeMap<>(ORDER);
  private final NavigableMap<LocalDate, Distribution> periods = new TreeMap<>();
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();

  Tally(MetricQuery query) {
    this.query = query;
  }

  void add(MetricStore.Count count) {
    first = Optional.of(first.filter(known -> known.isBefore(count.start())).orElse(count.start()));
    last = Optional.of(last.filter(known -> known.isAfter(count.last())).orElse(count.last()));
    LocalDate start = query.period().isPresent() ? count.start() : LocalDate.MIN;
    cells
        .computeIfAbsent(new Cell(start, count.category()), cell -> new Distribution())
        .add(count.value(), count.best(), count.n());
    periods
        .computeIfAbsent(start, unknown -> new Distribution())
        .add(count.value(), count.best(), count.n());
    refuseTooMany(cells.size());
  }

  private static void refuseTooMany(int points) {
    if (points > MOST_POINTS) {
      throw Problem.malformed(
          "This would be more than "
              + MOST_POINTS
              + " points. Ask for a longer interval, a shorter time or fewer groups.");
    }
  }

  /** All answers taken together. */
  Distribution all() {
    Distribution all = new Distribution();
    periods.values().forEach(all::add);
    return all;
  }

  /**
   * @param from the first day that was asked for
   * @param to the first day that was not asked for any more
   */
  MetricReport report(Optional<LocalDate> from, Optional<LocalDate> to) {
    Optional<LocalDate> begin = from.or(() -> first);
    Optional<LocalDate> end = to.or(() -> last.map(day -> day.plusDays(1)));
    BiFunction<Optional<String>, Distribution, Figure> whole =
        (group, answers) -> Figure.of(query.metric(), begin, end, group, answers);
    List<Figure> points = query.period().map(this::points).orElseGet(() -> groups(whole));
    return new MetricReport(
        query.metric().word(), points, whole.apply(Optional.empty(), all()), change());
  }

  private List<Figure> groups(BiFunction<Optional<String>, Distribution, Figure> whole) {
    return cells.entrySet().stream()
        .map(entry -> whole.apply(entry.getKey().group(), entry.getValue()))
        .toList();
  }

  private List<Figure> points(Period period) {
    if (query.by().isEmpty()) {
      fillGaps(period);
    }
    List<Figure> points = new ArrayList<>();
    cells.forEach(
        (cell, answers) ->
            points.add(
                Figure.of(
                    query.metric(),
                    Optional.of(cell.start()),
                    Optional.of(period.end(cell.start())),
                    cell.group(),
                    answers)));
    return points;
  }

  /** A period without answers between two that have some is a point without a value. */
  private void fillGaps(Period period) {
    if (periods.isEmpty()) {
      return;
    }
    LocalDate start = periods.firstKey();
    while (start.isBefore(periods.lastKey())) {
      cells.computeIfAbsent(new Cell(start, Optional.empty()), cell -> new Distribution());
      refuseTooMany(cells.size());
      start = period.end(start);
    }
  }

  private Optional<MetricReport.Change> change() {
    if (query.period().isEmpty() || periods.size() < 2) {
      return Optional.empty();
    }
    Map.Entry<LocalDate, Distribution> latest = periods.lastEntry();
    Map.Entry<LocalDate, Distribution> before = periods.lowerEntry(latest.getKey());
    return Difference.between(
            query.metric().estimate(latest.getValue()), query.metric().estimate(before.getValue()))
        .map(MetricReport.Change::of);
  }
}
