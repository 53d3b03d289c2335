package koe.kernel.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PressureTest {

  private static final Duration STEP = Duration.ofMillis(50);

  @Test
  void with_room_on_the_machine_work_follows_work() {
    assertThat(Pressure.rest(0.4, STEP)).isZero();
  }

  @Test
  void on_a_busy_machine_a_step_is_followed_by_a_longer_rest() {
    assertThat(Pressure.rest(0.95, STEP)).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void a_long_step_does_not_put_the_next_one_off_for_long() {
    assertThat(Pressure.rest(1, Duration.ofSeconds(20))).isLessThan(Duration.ofSeconds(3));
  }
}
