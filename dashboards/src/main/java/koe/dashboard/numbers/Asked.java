package koe.dashboard.numbers;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.dashboard.metric.Dimension;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.Period;
import koe.dashboard.metric.QueryText;

/**
 * What somebody asked the page for. The last day of a form counts, as people mean it; in the API it
 * does not.
 */
public record Asked(Map<String, String> fields, ZoneId zone, LocalDate today) {

  static final Set<String> FIELDS =
      Set.of(
          "metric",
          "survey",
          "touchpoint",
          "from",
          "until",
          "interval",
          "by",
          "filter",
          "theme",
          "sentiment",
          "words");
  private static final Set<String> OF_THE_PAGE =
      Set.of("metric", "from", "until", "by", "interval");
  private static final int DAYS = 90;
  private static final int MOST_DAYS_BY_DAY = 45;
  private static final int MOST_DAYS_BY_WEEK = 400;

  static Asked of(MultivaluedMap<String, String> parameters, ZoneId zone, LocalDate today) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.stream()
        .sorted()
        .forEach(
            name ->
                Optional.ofNullable(parameters.getFirst(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> fields.put(name, value)));
    return new Asked(fields, zone, today);
  }

  /** What was put into a field. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public Metric metric() {
    return Metric.of(field("metric")).orElse(Metric.NPS);
  }

  /** The query itself; 400 for what makes no sense. */
  MetricQuery query() {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (!OF_THE_PAGE.contains(name)) {
            parameters.putSingle(name, value);
          }
        });
    parameters.putSingle("from", from().toString());
    parameters.putSingle("to", until().plusDays(1).toString());
    return new QueryText(parameters, zone, parameters.keySet())
        .metric(metric())
        .cut(Optional.of(period()), Optional.empty());
  }

  /** The first day that counts. */
  public LocalDate from() {
    return day("from").orElseGet(() -> until().minusDays(DAYS - 1L));
  }

  /** The last day that counts. */
  public LocalDate until() {
    return day("until").orElse(today);
  }

  /** How many days count. */
  public long days() {
    return until().toEpochDay() - from().toEpochDay() + 1;
  }

  /** The same number of days right before. */
  MetricQuery before(MetricQuery query) {
    Instant begin = query.from().orElseThrow();
    return query.during(from().minusDays(days()).atStartOfDay(zone).toInstant(), begin);
  }

  /** How finely the time is cut: as asked, or as a chart can still be read. */
  public Period period() {
    return Period.of(field("interval"))
        .orElseGet(
            () -> {
              if (days() <= MOST_DAYS_BY_DAY) {
                return Period.DAY;
              }
              return days() <= MOST_DAYS_BY_WEEK ? Period.WEEK : Period.MONTH;
            });
  }

  Optional<Dimension> by() {
    return Optional.of(field("by")).filter(name -> !name.isEmpty()).map(Dimension::of);
  }

  private Optional<LocalDate> day(String name) {
    MultivaluedMap<String, String> one = new MultivaluedHashMap<>();
    Optional.ofNullable(fields.get(name)).ifPresent(value -> one.putSingle(name, value));
    return new QueryText(one, zone, Set.of(name))
        .moment(name)
        .map(at -> at.atZone(zone).toLocalDate());
  }

  /** Where this and neighbouring views are. */
  public Links links() {
    return new Links(this);
  }
}
