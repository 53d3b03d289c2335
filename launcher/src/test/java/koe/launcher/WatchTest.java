package koe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WatchTest {

  private final List<String> said = new ArrayList<>();
  private Instant now = Instant.parse("2026-04-01T00:00:00Z");
  private boolean runs = true;
  private boolean startable = true;
  private int starts;
  private final Watch watch =
      new Watch("It", () -> runs, this::start, Duration.ofMinutes(1), new MovingClock());

  @Test
  void what_runs_is_left_alone() {
    lookFor(Duration.ofMinutes(10));
    assertThat(starts).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void what_has_ended_is_started_again_after_a_second() {
    runs = false;
    lookFor(Duration.ofSeconds(1));
    assertThat(starts).isEqualTo(1);
    assertThat(said)
        .containsExactly("It has ended; starting it again in 1 s…", "It is running again");
  }

  @Test
  void what_cannot_be_started_is_tried_less_and_less_often_but_forever() {
    runs = false;
    startable = false;
    lookFor(Duration.ofMinutes(10));
    assertThat(starts).isBetween(10, 16);
    assertThat(said).last().isEqualTo("It has ended; starting it again in 60 s…");
    startable = true;
    lookFor(Duration.ofMinutes(2));
    assertThat(said).last().isEqualTo("It is running again");
  }

  @Test
  void what_ran_well_for_long_is_started_eagerly_again() {
    for (int failure = 0; failure < 5; failure++) {
      runs = false;
      lookFor(Duration.ofSeconds(40));
    }
    lookFor(Duration.ofMinutes(6));
    said.clear();
    runs = false;
    lookFor(Duration.ofSeconds(1));
    assertThat(said).first().isEqualTo("It has ended; starting it again in 1 s…");
  }

  private void lookFor(Duration time) {
    for (Instant end = now.plus(time); !now.isAfter(end); now = now.plusMillis(500)) {
      watch.look(said::add);
    }
  }

  private boolean start() {
    starts++;
    if (!startable) {
      throw new IllegalStateException("not now");
    }
    runs = true;
    return true;
  }

  private final class MovingClock extends Clock {

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
