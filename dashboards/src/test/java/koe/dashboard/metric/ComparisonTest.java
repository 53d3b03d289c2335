package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void a_change_is_told_with_its_margin() {
    Comparison.Moved moved = of(answers(123, 456, 789), answers(321, 654, 987)).orElseThrow();
    assertThat(moved.value()).isEqualTo(-14.74);
    // 1.959964 standard errors; the error is the adjusted difference, .146846, over z, 6.022326.
    assertThat(moved.margin()).isCloseTo(4.7791, within(0.0005));
    assertThat(moved.key()).isEqualTo("overview.change.down");
  }

  @Test
  void from_too_few_answers_on_either_side_nothing_is_claimed() {
    assertThat(of(answers(300, 50, 50), answers(0, 0, 29))).isEmpty();
    assertThat(of(answers(0, 0, 29), answers(300, 50, 50))).isEmpty();
    assertThat(of(answers(300, 50, 50), answers(0, 0, 30))).isPresent();
  }

  @Test
  void no_change_shown_is_an_answer() {
    Comparison.Moved moved = of(answers(20, 10, 10), answers(19, 11, 10)).orElseThrow();
    assertThat(moved.significant()).isFalse();
    assertThat(moved.key()).isEqualTo("overview.change.none");
  }

  private static Optional<Comparison.Moved> of(Distribution now, Distribution before) {
    return Comparison.of(Metric.NPS, now, before, Thresholds.DEFAULT).moved();
  }

  private static Distribution answers(long promoters, long passives, long detractors) {
    return new Distribution().add(10, 10, promoters).add(8, 10, passives).add(0, 10, detractors);
  }
}
