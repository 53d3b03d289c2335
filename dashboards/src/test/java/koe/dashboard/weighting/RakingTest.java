package koe.dashboard.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RakingTest {

  private static Raking.Margin rows(int columns, double... target) {
    return new Raking.Margin(
        IntStream.range(0, columns * target.length).map(cell -> cell / columns).toArray(), target);
  }

  private static Raking.Margin columns(int rows, double... target) {
    return new Raking.Margin(
        IntStream.range(0, rows * target.length).map(cell -> cell % target.length).toArray(),
        target);
  }

  @Test
  void a_published_table_is_fitted_to_its_published_result() {
    double[] start = {40, 30, 20, 10, 35, 50, 100, 75, 30, 80, 70, 120, 20, 30, 40, 50};
    Raking.Fit fit =
        Raking.fit(
            start,
            List.of(rows(4, 150, 300, 400, 150), columns(4, 200, 300, 400, 100)),
            Double.POSITIVE_INFINITY);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.weights())
        .usingComparatorWithPrecision(5e-5)
        .containsExactly(
            64.5585, 46.2325, 35.3843, 3.8247, 49.9679, 68.1594, 156.4985, 25.3742, 56.7219,
            144.4282, 145.0825, 53.7673, 28.7516, 41.1800, 63.0347, 17.0337);
  }

  @Test
  void both_margins_hold_afterwards() {
    double[] start = {8, 4, 6, 7, 3, 6, 5, 2, 9, 11, 3, 1};
    Raking.Margin rows = rows(4, 20, 18, 22);
    Raking.Margin columns = columns(3, 18, 16, 12, 14);
    double[] weights =
        Raking.fit(start, List.of(rows, columns), Double.POSITIVE_INFINITY).weights();
    assertThat(rows.error(weights)).isCloseTo(0, within(0.005));
    assertThat(columns.error(weights)).isCloseTo(0, within(0.005));
  }

  @Test
  void a_weight_of_two_beside_two_of_one_is_worth_two_and_two_thirds() {
    assertThat(Raking.effective(new double[] {1, 1, 2}, new double[] {1, 1, 1}))
        .isCloseTo(8.0 / 3, within(1e-12));
  }

  @Test
  void a_cap_holds_and_it_is_told_that_the_margins_do_not() {
    double[] start = {99, 1};
    Raking.Fit fit = Raking.fit(start, List.of(columns(1, 50, 50)), 5);
    assertThat(fit.converged()).isFalse();
    assertThat(fit.weights()[1]).isCloseTo(5, within(1e-9));
  }

  @Test
  void margins_that_hold_already_leave_everybody_at_one() {
    double[] start = {10, 10};
    Raking.Fit fit = Raking.fit(start, List.of(columns(1, 10, 10)), 5);
    assertThat(fit.rounds()).isZero();
    assertThat(Arrays.stream(fit.weights())).containsExactly(10.0, 10.0);
  }
}
