package koe.dashboard.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import koe.dashboard.metric.Comparison;
import koe.dashboard.metric.Figure;
import koe.dashboard.metric.MetricReport;

/**
 * How a touchpoint is going.
 *
 * @param metric the metric that most of its answers are about; empty without answers
 * @param weeks that metric week by week
 * @param surveys how many surveys stand there
 * @param tasks follow-ups that are open
 * @param themes what comments are about, the most frequent first
 */
public record Stop(
    String touchpoint,
    JsonNode name,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> metric,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Figure> current,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Comparison> change,
    List<Figure> weeks,
    long surveys,
    long tasks,
    List<StationStore.Spoken> themes) {

  static Stop of(
      Station station,
      Optional<MetricReport> report,
      Optional<Comparison> change,
      long surveys,
      long tasks,
      List<StationStore.Spoken> themes) {
    return new Stop(
        station.touchpoint(),
        station.name(),
        report.map(MetricReport::metric),
        report.map(MetricReport::overall),
        change,
        report.map(MetricReport::points).orElse(List.of()),
        surveys,
        tasks,
        themes);
  }

  /** What it is called in a language. */
  public String nameIn(String language) {
    return new Station(touchpoint, name).nameIn(language);
  }

  /**
   * Where the line of its weeks goes, in a box of 120 by 32, for those that have a value; one point
   * is no line.
   */
  public String line() {
    double least = metric.filter(it -> it.equals("nps")).isPresent() ? -100 : 0;
    StringBuilder line = new StringBuilder();
    for (int week = 0; week < weeks.size(); week++) {
      double x = weeks.size() == 1 ? 60 : 2 + 116.0 * week / (weeks.size() - 1);
      weeks
          .get(week)
          .value()
          .ifPresent(
              value ->
                  line.append(
                      "%.1f,%.1f ".formatted(x, 30 - 28 * (value - least) / (100 - least))));
    }
    String drawn = line.toString().strip();
    return drawn.contains(" ") ? drawn : "";
  }
}
