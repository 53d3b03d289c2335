package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  @Test
  void large_groups_are_all_shown() {
    assertThat(Suppression.withheld(Map.of("a", 5L, "b", 90L), 5)).isEmpty();
  }

  @Test
  void a_single_small_group_takes_the_next_smallest_with_it() {
    assertThat(Suppression.withheld(Map.of("a", 4L, "b", 90L, "c", 30L), 5))
        .containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void two_small_groups_that_are_few_even_together_take_a_third_with_them() {
    assertThat(Suppression.withheld(Map.of("a", 1L, "b", 2L, "c", 30L, "d", 40L), 5))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void an_empty_group_has_nobody_to_protect() {
    assertThat(Suppression.withheld(Map.of("a", 0L, "b", 90L), 5)).isEmpty();
  }

  @Test
  void the_whole_less_what_is_shown_never_tells_on_few() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      Map<Integer, Long> parts = new HashMap<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        parts.put(i, (long) random.nextInt(12));
      }
      Set<Integer> withheld = Suppression.withheld(parts, 5);
      long rest = withheld.stream().mapToLong(parts::get).sum();
      boolean allAreWithheld =
          parts.entrySet().stream()
              .allMatch(it -> it.getValue() == 0 || withheld.contains(it.getKey()));
      assertThat(rest == 0 || allAreWithheld || (rest >= 5 && withheld.size() > 1))
          .as(parts.toString())
          .isTrue();
    }
  }
}
