package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void a_tie_goes_to_the_even_digit() {
    Distribution answers = new Distribution();
    answers.add(9, 10, 49).add(8, 10, 111);
    assertThat(nps(answers).value()).hasValue(30.62);
    Distribution other = new Distribution();
    other.add(9, 10, 51).add(8, 10, 109);
    assertThat(nps(other).value()).hasValue(31.88);
  }

  @Test
  void what_is_no_tie_is_not_taken_for_one() {
    assertThat(Fraction.of(1, 3).times(100).rounded().toPlainString()).isEqualTo("33.33");
    assertThat(Fraction.of(-2, 3).times(100).rounded().toPlainString()).isEqualTo("-66.67");
  }

  @Test
  void the_difference_is_rounded_once_and_not_term_by_term() {
    Fraction difference = Fraction.of(1, 3).minus(Fraction.of(1, 7));
    assertThat(difference.times(100).rounded().toPlainString()).isEqualTo("19.05");
  }

  private static Figure nps(Distribution answers) {
    return Figure.of(
        Metric.NPS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        answers,
        FigureState.SHOWN);
  }
}
