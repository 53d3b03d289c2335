package koe.dashboard.numbers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.dashboard.annotation.Annotation;
import koe.dashboard.metric.Comparison;
import koe.dashboard.metric.ControlReport;
import koe.dashboard.metric.Figure;
import koe.dashboard.metric.GroupComparison;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.metric.Period;
import koe.dashboard.style.StyleReading;

/**
 * All that the page shows of a slice.
 *
 * @param before against as many days before
 * @param groups empty unless the slice is cut into groups
 * @param names what groups are called that have an id
 * @param style another reading beside NPS; other metrics have none
 */
public record Numbers(
    MetricReport report,
    Comparison before,
    ControlReport control,
    List<GroupComparison> groups,
    Map<String, String> names,
    List<Annotation> annotations,
    Optional<StyleReading> style) {

  /** How a group is called. */
  public String name(String group) {
    return names.getOrDefault(group, group);
  }

  /** What happened in a period. */
  public List<Annotation> during(Optional<LocalDate> from, Period period) {
    return from.map(
            start ->
                annotations.stream()
                    .filter(it -> !it.day().isBefore(start))
                    .filter(it -> it.day().isBefore(period.end(start)))
                    .toList())
        .orElse(List.of());
  }

  /** The newest period that has a value, if one can say what is usual. */
  public Optional<ControlReport.Item> newest() {
    return control.items().isEmpty()
        ? Optional.empty()
        : Optional.of(control.items().get(control.items().size() - 1));
  }

  /** The most answers that one grade got. */
  public long widest() {
    return report.overall().distribution().values().stream().mapToLong(it -> it).max().orElse(1);
  }

  /** Periods that have a value. */
  public List<Figure> known() {
    return report.points().stream().filter(it -> it.value().isPresent()).toList();
  }
}
