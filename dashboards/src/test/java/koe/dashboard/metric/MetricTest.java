package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MetricTest {

  @Test
  void csat_is_the_share_of_the_two_highest_grades() {
    Distribution answers = fivePoint(14, 9, 10, 32, 42);
    Estimate csat = Metric.CSAT.estimate(answers).orElseThrow();
    assertThat(csat.value()).isCloseTo(74.0 / 107, within(1e-12));
    assertThat(Math.round(csat.value() * 100)).isEqualTo(69);
    assertThat(csat.interval().low()).isCloseTo(.598713, within(1e-5));
    assertThat(csat.interval().high()).isCloseTo(.771184, within(1e-5));
    Interval published = new Proportion(74, 107).wilson(1.96);
    assertThat(published.low()).isCloseTo(.598713, within(0.5e-6));
    assertThat(published.high()).isCloseTo(.771184, within(0.5e-6));
  }

  @Test
  void the_mean_is_another_figure_than_csat() {
    assertThat(fivePoint(14, 9, 10, 32, 42).mean().orElseThrow())
        .isCloseTo(3.738318, within(0.5e-6));
  }

  @Test
  void csat_counts_from_the_best_grade_down() {
    assertThat(Metric.CSAT.estimate(fivePoint(5, 5, 10, 20, 10)).orElseThrow().value())
        .isCloseTo(.6, within(1e-12));
    Distribution tenPoint = new Distribution().add(10, 10, 1).add(9, 10, 1).add(5, 10, 2);
    assertThat(Metric.CSAT.estimate(tenPoint).orElseThrow().value()).isEqualTo(.5);
  }

  @Test
  void the_mean_of_ten_point_answers_is_computed_and_not_copied() {
    Distribution answers = new Distribution();
    int[] counts = {0, 10, 30, 100, 130, 150, 115, 255, 140, 70};
    for (int i = 0; i < counts.length; i++) {
      answers.add(i + 1, 10, counts[i]);
    }
    assertThat(answers.mean()).hasValue(6.865);
  }

  @Test
  void grades_of_different_scales_have_no_mean_in_common() {
    assertThat(new Distribution().add(5, 5, 1).add(5, 7, 1).mean()).isEmpty();
  }

  @Test
  void ces_is_the_share_that_agrees() {
    Distribution answers = new Distribution();
    answers.add(7, 7, 2).add(5, 7, 1).add(4, 7, 4).add(1, 7, 1);
    assertThat(Metric.CES.estimate(answers).orElseThrow().value()).isEqualTo(.375);
    assertThat(answers.mean()).hasValue(4.5);
  }

  @Test
  void without_answers_no_measure_has_a_value() {
    for (Metric metric : Metric.values()) {
      assertThat(metric.estimate(new Distribution())).isEmpty();
    }
  }

  @Test
  void grades_that_nobody_gave_are_shown_with_zero() {
    assertThat(new Distribution().add(3, 5, 2).byValue(1)).containsEntry(1, 0L).hasSize(5);
  }

  private static Distribution fivePoint(long... counts) {
    Distribution distribution = new Distribution();
    for (int i = 0; i < counts.length; i++) {
      distribution.add(i + 1, 5, counts[i]);
    }
    return distribution;
  }
}
