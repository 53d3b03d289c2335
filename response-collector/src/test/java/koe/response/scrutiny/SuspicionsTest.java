package koe.response.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuspicionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  private static Suspicions.Signs signs(int before, Optional<Duration> taken, Integer... ratings) {
    return new Suspicions.Signs(false, false, before, taken, 10, List.of(ratings));
  }

  @Test
  void an_ordinary_answer_is_not_suspicious() {
    assertThat(Suspicions.of(signs(0, Optional.of(Duration.ofSeconds(30)), 9, 4, 9, 9, 9)))
        .isEmpty();
  }

  @Test
  void ten_questions_in_two_seconds_are_too_fast() {
    assertThat(Suspicions.of(signs(0, Optional.of(Duration.ofSeconds(2)))))
        .containsExactly(Suspicions.SPEED);
  }

  @Test
  void five_equal_ratings_are_a_pattern_and_four_are_not() {
    assertThat(Suspicions.of(signs(0, Optional.empty(), 5, 5, 5, 5, 5)))
        .containsExactly(Suspicions.PATTERN);
    assertThat(Suspicions.of(signs(0, Optional.empty(), 5, 5, 5, 5))).isEmpty();
  }

  @Test
  void a_device_that_comes_again_and_again_is_noticed_and_one_that_floods_more_so() {
    assertThat(Suspicions.of(signs(2, Optional.empty()))).isEmpty();
    assertThat(Suspicions.of(signs(3, Optional.empty()))).containsExactly(Suspicions.DEVICE);
    assertThat(Suspicions.of(signs(20, Optional.empty()))).containsExactly(Suspicions.FLOOD);
  }

  @Test
  void a_shared_tablet_alone_counts_and_with_a_second_sign_it_does_not() {
    assertThat(CountingRule.USUAL.counts(List.of(Suspicions.DEVICE))).isTrue();
    assertThat(CountingRule.USUAL.counts(List.of(Suspicions.DEVICE, Suspicions.SPEED))).isFalse();
    assertThat(CountingRule.USUAL.counts(List.of(Suspicions.HONEYPOT))).isFalse();
    assertThat(new CountingRule(Set.of(), 99).counts(List.of(Suspicions.HONEYPOT))).isTrue();
  }

  @Test
  void a_device_is_counted_by_link_and_forgotten_the_next_day() {
    Devices devices = new Devices();
    assertThat(devices.count("a", "link", TODAY)).isZero();
    assertThat(devices.count("a", "link", TODAY)).isEqualTo(1);
    assertThat(devices.count("a", "other", TODAY)).isZero();
    assertThat(devices.count("b", "link", TODAY)).isZero();
    assertThat(devices.count("a", "link", TODAY.plusDays(1))).isZero();
  }
}
