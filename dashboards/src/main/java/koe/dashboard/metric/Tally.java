package koe.dashboard.metric;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import koe.kernel.web.Problem;

/** Gathers counted scores by period and group. */
final class Tally {

  static final int MOST_POINTS = 5_000;

  /** One group in one period. */
  record Cell(LocalDate start, Optional<String> group) {}

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::start)
          .thenComparing(cell -> cell.group().isEmpty())
          .thenComparing(cell -> cell.group().orElse(""));

  private final MetricQuery query;
  private final NavigableMap<Cell, Distribution> cells = new TreeMap<>(ORDER);
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
      throw Problem.parameter(
          "interval",
          "This would be more than "
              + MOST_POINTS
              + " points. Ask for a longer interval, a shorter time or fewer groups.");
    }
  }

  MetricQuery query() {
    return query;
  }

  Map<Cell, Distribution> cells() {
    return cells;
  }

  Optional<LocalDate> first() {
    return first;
  }

  Optional<LocalDate> last() {
    return last;
  }

  /** All answers taken together. */
  Distribution all() {
    Distribution all = new Distribution();
    periods.values().forEach(all::add);
    return all;
  }

  /** The newest period with answers and the one before it, if there are two. */
  Optional<LatestPeriods> latest() {
    if (query.period().isEmpty() || periods.size() < 2) {
      return Optional.empty();
    }
    LocalDate now = periods.lastKey();
    LocalDate before = periods.lowerKey(now);
    return Optional.of(new LatestPeriods(now, before));
  }

  /** Two periods that are held against each other. */
  record LatestPeriods(LocalDate now, LocalDate before) {}

  Distribution period(LocalDate start) {
    return periods.getOrDefault(start, new Distribution());
  }

  Distribution cell(LocalDate start, Optional<String> group) {
    return cells.getOrDefault(new Cell(start, group), new Distribution());
  }

  /** A period without answers between two that have some is a point without a value. */
  void fillGaps(Period period) {
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
}
