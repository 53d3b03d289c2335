package koe.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final Instant NOW = Instant.parse("2026-05-20T00:00:00Z");

  @Test
  void the_first_tries_are_free_and_further_ones_wait_longer_and_longer() {
    Throttle throttle = new Throttle(2, 10);
    assertThat(throttle.tryNow("a", NOW)).isZero();
    assertThat(throttle.tryNow("a", NOW)).isZero();
    assertThat(throttle.tryNow("a", NOW)).isEqualTo(Duration.ofSeconds(1));
    assertThat(throttle.tryNow("a", NOW.plusSeconds(1))).isZero();
    assertThat(throttle.tryNow("a", NOW.plusSeconds(1))).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void there_are_no_more_than_ten_tries_in_a_quarter_of_an_hour() {
    Throttle throttle = new Throttle(10, 10);
    for (int i = 0; i < 10; i++) {
      assertThat(throttle.tryNow("a", NOW)).isZero();
    }
    assertThat(throttle.tryNow("a", NOW.plusSeconds(60))).isEqualTo(Duration.ofMinutes(14));
    assertThat(throttle.tryNow("a", NOW.plus(Throttle.WINDOW))).isZero();
  }

  @Test
  void one_account_does_not_slow_down_another_and_success_forgives() {
    Throttle throttle = new Throttle(1, 1);
    assertThat(throttle.tryNow("a", NOW)).isZero();
    assertThat(throttle.tryNow("b", NOW)).isZero();
    assertThat(throttle.tryNow("a", NOW)).isPositive();
    throttle.forgive("a");
    assertThat(throttle.tryNow("a", NOW)).isZero();
  }
}
