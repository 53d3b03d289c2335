package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ControlChartTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

  private final TreeMap<LocalDate, Distribution> weeks = new TreeMap<>();

  @Test
  void a_week_like_the_others_is_usual() {
    weeks(50, 52, 49, 51, 50, 48, 50, 51, 49, 50);
    ControlReport report = report();
    assertThat(report.state()).isEqualTo("shown");
    assertThat(report.items()).hasSize(10).allMatch(week -> week.unusual().isEmpty());
    assertThat(report.unrest()).hasValue(1.0);
  }

  @Test
  void a_week_far_from_the_others_is_unusual_and_does_not_hide_itself() {
    weeks(50, 52, 49, 51, 50, 48, 50, 51, 49, 20);
    assertThat(report().items().get(9).unusual()).hasValue("low");
    assertThat(report().centre()).hasValue(50.0);
  }

  @Test
  void weeks_that_always_differ_more_than_chance_lets_them_have_wider_limits() {
    weeks(30, 70, 35, 68, 28, 72, 30, 66, 34, 20);
    assertThat(report().unrest().orElseThrow()).isGreaterThan(2);
    assertThat(report().items().get(9).unusual()).isEmpty();
  }

  @Test
  void a_week_with_few_answers_may_be_further_away_than_one_with_many() {
    weeks(50, 52, 49, 51, 50, 48, 50, 51, 49);
    weeks.put(FIRST.plusWeeks(9), new Distribution().add(8, 10, 4));
    assertThat(report().items().get(9).unusual()).isEmpty();
    weeks.put(FIRST.plusWeeks(9), new Distribution().add(8, 10, 400));
    assertThat(report().items().get(9).unusual()).hasValue("low");
  }

  @Test
  void eight_earlier_weeks_are_needed_to_say_what_is_usual() {
    weeks(50, 52, 49, 51, 50, 48, 50, 51);
    assertThat(report().state()).isEqualTo("notEnough");
    assertThat(report().items()).isEmpty();
  }

  /** So many promoters of a hundred; the others are passives. */
  private void weeks(int... promoters) {
    for (int week = 0; week < promoters.length; week++) {
      weeks.put(
          FIRST.plusWeeks(week),
          new Distribution().add(10, 10, promoters[week]).add(8, 10, 100 - promoters[week]));
    }
  }

  private ControlReport report() {
    return Controls.report(Metric.NPS, Period.WEEK, weeks);
  }
}
