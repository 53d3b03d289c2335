package koe.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SeriesTest {

  @Test
  void the_median_is_in_the_middle_or_between_the_two_in_the_middle() {
    assertThat(new Series(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    assertThat(new Series(List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3);
  }

  @Test
  void ratios_are_taken_between_neighbours_and_not_between_medians() {
    Series ratios = new Series(List.of(1.0, 8.0, 3.0)).over(new Series(List.of(2.0, 4.0, 30.0)));
    assertThat(ratios.values()).containsExactly(0.5, 2.0, 0.1);
    assertThat(ratios.show(2)).isEqualTo("0.50 (0.10–2.00)");
  }

  @Test
  void nothing_and_unequal_numbers_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of()));
    Series one = new Series(List.of(1.0));
    assertThatIllegalArgumentException().isThrownBy(() -> one.over(new Series(List.of(1.0, 2.0))));
  }
}
