package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTest {

  @Test
  void p_values_are_raised_by_how_many_there_are() {
    List<Double> adjusted = FalseDiscoveries.adjust(List.of(.01, .04, .03, .005));
    double[] expected = {.02, .04, .04, .02};
    for (int i = 0; i < expected.length; i++) {
      assertThat(adjusted.get(i)).isCloseTo(expected[i], within(1e-12));
    }
  }

  @Test
  void one_comparison_is_left_as_it_is() {
    assertThat(FalseDiscoveries.adjust(List.of(.04))).containsExactly(.04);
    assertThat(FalseDiscoveries.adjust(List.of())).isEmpty();
  }

  @Test
  void of_twenty_comparisons_one_at_five_percent_is_no_discovery() {
    List<Double> many =
        java.util.stream.IntStream.rangeClosed(1, 20).mapToObj(i -> i * .045).toList();
    assertThat(FalseDiscoveries.adjust(many)).allMatch(p -> p > .05);
  }
}
