package koe.dashboard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

  @Test
  void points_on_a_line_are_drawn_on_exactly() {
    Trend trend =
        Trend.of(
                List.of(
                    new Trend.Point(0, 10, 1),
                    new Trend.Point(7, 12, 2),
                    new Trend.Point(14, 14, 1)))
            .orElseThrow();
    assertThat(trend.at(28).value()).isCloseTo(18, within(1e-9));
  }

  @Test
  void the_farther_the_day_the_less_is_known() {
    Trend trend =
        Trend.of(
                List.of(
                    new Trend.Point(0, 10, 1),
                    new Trend.Point(7, 12, 1),
                    new Trend.Point(14, 14, 1)))
            .orElseThrow();
    assertThat(width(trend.at(21))).isLessThan(width(trend.at(70)));
    assertThat(width(trend.at(7))).isCloseTo(2 * 1.959964 / Math.sqrt(3), within(1e-5));
  }

  private static double width(Trend.Forecast forecast) {
    return forecast.high() - forecast.low();
  }

  @Test
  void two_points_make_no_trend() {
    assertThat(Trend.of(List.of(new Trend.Point(0, 10, 1), new Trend.Point(7, 12, 1)))).isEmpty();
  }
}
