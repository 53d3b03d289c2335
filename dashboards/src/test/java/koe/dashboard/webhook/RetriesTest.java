package koe.dashboard.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetriesTest {

  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  @Test
  void it_is_tried_for_three_days_with_growing_pauses() {
    Instant at = NOW;
    int attempts = 1;
    Duration before = Duration.ZERO;
    for (Optional<Instant> next = at(attempts, at); next.isPresent(); next = at(attempts, at)) {
      Duration pause = Duration.between(at, next.get());
      assertThat(pause).isGreaterThan(before);
      before = pause;
      at = next.get();
      attempts++;
    }
    assertThat(Duration.between(NOW, at)).isBetween(Duration.ofHours(70), Duration.ofHours(74));
  }

  private static Optional<Instant> at(int attempts, Instant now) {
    return Retries.next(attempts, Optional.empty(), now, .5);
  }

  @Test
  void an_endpoint_may_ask_for_more_time_and_not_for_less() {
    assertThat(Retries.next(1, Optional.of("600"), NOW, 0)).hasValue(NOW.plusSeconds(600));
    assertThat(Retries.next(1, Optional.of("1"), NOW, 0)).hasValue(NOW.plusSeconds(4));
    assertThat(Retries.next(1, Optional.of("999999"), NOW, 0))
        .hasValue(NOW.plus(Duration.ofDays(1)));
    assertThat(Retries.next(1, Optional.of("soon"), NOW, 0)).hasValue(NOW.plusSeconds(4));
    assertThat(Retries.next(1, Optional.of("Wed, 01 Apr 2026 01:00:00 GMT"), NOW, 0))
        .hasValue(NOW.plusSeconds(3_600));
  }

  @Test
  void not_all_come_back_at_once() {
    assertThat(Retries.next(3, Optional.empty(), NOW, 0))
        .isNotEqualTo(Retries.next(3, Optional.empty(), NOW, 1));
  }
}
