package koe.feedback.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void nothing_out_of_nothing_is_no_share() {
    assertThat(new Share(0, 0).shown()).isEmpty();
  }

  @Test
  void the_interval_is_wilsons() {
    Share.Shown shown = new Share(81, 263).shown().orElseThrow();
    assertThat(shown.value()).isEqualTo(0.308);
    assertThat(shown.ci().low()).isEqualTo(0.255);
    assertThat(shown.ci().high()).isEqualTo(0.366);
    assertThat(shown.n()).isEqualTo(263);
  }

  @Test
  void all_right_is_still_uncertain() {
    Share.Interval interval = new Share(10, 10).shown().orElseThrow().ci();
    assertThat(interval.low()).isEqualTo(0.722);
    assertThat(interval.high()).isEqualTo(1);
  }

  @Test
  void chance_is_that_of_fishers_exact_test() {
    // The tea-tasting lady: three of four cups told right.
    assertThat(Share.chance(new Share(3, 4), new Share(1, 4))).isCloseTo(0.4857, within(1e-4));
    assertThat(Share.chance(new Share(1, 10), new Share(11, 14))).isCloseTo(0.002759, within(1e-6));
    assertThat(Share.chance(new Share(20, 20), new Share(20, 20))).isCloseTo(1, within(1e-9));
  }
}
