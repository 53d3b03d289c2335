package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, .7934567085261071",
    "1, 11, .016231752262825982, .3773646254862038",
    "10, 100, .05522854161313612, .1743673043676654",
    "25, 100, .17545094003724265, .3430464637007583",
    "0, 100, 0, .03699480747600191",
    "50, 100, .40382982859014716, .5961701714098528"
  })
  void wilson_agrees_with_published_figures(long hits, long n, double low, double high) {
    Interval interval = new Proportion(hits, n).wilson(1.96);
    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  @Test
  void nothing_out_of_nothing_is_no_share() {
    assertThat(new Proportion(0, 0).percent()).isEmpty();
  }
}
