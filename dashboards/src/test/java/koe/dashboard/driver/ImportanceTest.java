package koe.dashboard.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The vectors are R's data set mtcars, which is public: 32 cars of 1974. */
class ImportanceTest {

  private static final Offset<Double> PUBLISHED = within(5e-7);

  // mpg, cyl, disp, hp, vs, am, gear
  private static final double[][] CARS = {
    {21.0, 6, 160.0, 110, 0, 1, 4},
    {21.0, 6, 160.0, 110, 0, 1, 4},
    {22.8, 4, 108.0, 93, 1, 1, 4},
    {21.4, 6, 258.0, 110, 1, 0, 3},
    {18.7, 8, 360.0, 175, 0, 0, 3},
    {18.1, 6, 225.0, 105, 1, 0, 3},
    {14.3, 8, 360.0, 245, 0, 0, 3},
    {24.4, 4, 146.7, 62, 1, 0, 4},
    {22.8, 4, 140.8, 95, 1, 0, 4},
    {19.2, 6, 167.6, 123, 1, 0, 4},
    {17.8, 6, 167.6, 123, 1, 0, 4},
    {16.4, 8, 275.8, 180, 0, 0, 3},
    {17.3, 8, 275.8, 180, 0, 0, 3},
    {15.2, 8, 275.8, 180, 0, 0, 3},
    {10.4, 8, 472.0, 205, 0, 0, 3},
    {10.4, 8, 460.0, 215, 0, 0, 3},
    {14.7, 8, 440.0, 230, 0, 0, 3},
    {32.4, 4, 78.7, 66, 1, 1, 4},
    {30.4, 4, 75.7, 52, 1, 1, 4},
    {33.9, 4, 71.1, 65, 1, 1, 4},
    {21.5, 4, 120.1, 97, 1, 0, 3},
    {15.5, 8, 318.0, 150, 0, 0, 3},
    {15.2, 8, 304.0, 150, 0, 0, 3},
    {13.3, 8, 350.0, 245, 0, 0, 3},
    {19.2, 8, 400.0, 175, 0, 0, 3},
    {27.3, 4, 79.0, 66, 1, 1, 4},
    {26.0, 4, 120.3, 91, 0, 1, 5},
    {30.4, 4, 95.1, 113, 1, 1, 5},
    {15.8, 8, 351.0, 264, 0, 1, 5},
    {19.7, 6, 145.0, 175, 0, 1, 5},
    {15.0, 8, 301.0, 335, 0, 1, 5},
    {21.4, 4, 121.0, 109, 1, 1, 4}
  };

  private static Observations cars(int... columns) {
    return new Observations(
        Arrays.stream(CARS).mapToDouble(car -> car[0]).toArray(),
        Arrays.stream(CARS)
            .map(car -> Arrays.stream(columns).mapToDouble(column -> car[column]).toArray())
            .toArray(double[][]::new));
  }

  @Test
  void shapley_shares_are_those_that_were_published() {
    Correlations correlations = Correlations.of(cars(5, 4, 1));
    assertThat(correlations.explained(0, 1, 2)).isCloseTo(.7619773, PUBLISHED);
    assertThat(Shapley.of(correlations))
        .usingComparatorWithPrecision(5e-7)
        .containsExactly(.1774892, .2027032, .3817849);
  }

  @Test
  void relative_weights_are_those_that_were_published() {
    Correlations correlations = Correlations.of(cars(1, 2, 3, 6));
    assertThat(correlations.explained(0, 1, 2, 3)).isCloseTo(.7791896, PUBLISHED);
    assertThat(RelativeWeights.of(correlations))
        .usingComparatorWithPrecision(5e-7)
        .containsExactly(.2284797, .2221469, .2321744, .0963886);
    assertThat(Arrays.stream(correlations.withOutcome()).map(Math::signum))
        .containsExactly(-1.0, -1.0, -1.0, 1.0);
  }

  @Test
  void the_two_methods_rank_horsepower_differently_so_a_chart_must_name_its_method() {
    assertThat(Shapley.of(Correlations.of(cars(1, 2, 3, 6))))
        .usingComparatorWithPrecision(5e-7)
        .containsExactly(.2470520, .2434996, .2109129, .0777251);
  }

  @Test
  void two_drivers_that_say_the_same_share_what_they_explain() {
    double[] shares = Shapley.of(Correlations.of(cars(1, 1)));
    assertThat(shares[0]).isCloseTo(shares[1], within(1e-9));
    double[] weights = RelativeWeights.of(Correlations.of(cars(1, 1)));
    assertThat(weights[0]).isCloseTo(weights[1], within(1e-9));
    assertThat(weights[0] + weights[1])
        .isCloseTo(Correlations.of(cars(1)).explained(0), within(1e-9));
  }

  @Test
  void a_driver_that_is_the_same_for_everybody_explains_nothing() {
    Observations cars = cars(1, 2);
    for (double[] car : cars.drivers()) {
      car[1] = 7;
    }
    assertThat(Shapley.of(Correlations.of(cars))[1]).isCloseTo(0, within(1e-9));
    assertThat(RelativeWeights.of(Correlations.of(cars))[1]).isCloseTo(0, within(1e-9));
  }

  @Test
  void noise_stays_below_its_floor_and_cylinders_do_not() {
    Bootstrap draws = Bootstrap.of(cars(1, 2));
    assertThat(draws.pValue(0)).isLessThan(0.01);
    assertThat(draws.quantile(0, 0.025)).isGreaterThan(draws.floor());
    assertThat(Bootstrap.of(cars(1, 2)).floor()).isEqualTo(draws.floor());
  }
}
