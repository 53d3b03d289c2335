package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendTimesTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static Optional<Window> hours(String from, String to) {
    return Optional.of(new Window(LocalTime.parse(from), LocalTime.parse(to)));
  }

  private static String next(SendTimes times, String earliest) {
    return times.next(Instant.parse(earliest)).map(Instant::toString).orElse("never");
  }

  @Test
  void inside_the_window_it_is_at_once() {
    SendTimes times = new SendTimes(TOKYO, hours("09:00", "20:00"), Optional.empty(), false);
    assertThat(next(times, "2026-04-01T03:12:00Z")).isEqualTo("2026-04-01T03:12:00Z");
  }

  @Test
  void before_and_after_the_window_it_waits_for_its_beginning() {
    SendTimes times = new SendTimes(TOKYO, hours("09:00", "20:00"), Optional.empty(), false);
    assertThat(next(times, "2026-03-31T23:00:00Z")).isEqualTo("2026-04-01T00:00:00Z");
    assertThat(next(times, "2026-04-01T11:00:00Z")).isEqualTo("2026-04-02T00:00:00Z");
  }

  @Test
  void quiet_hours_go_past_midnight() {
    SendTimes times = new SendTimes(TOKYO, Optional.empty(), hours("21:00", "08:00"), false);
    assertThat(next(times, "2026-04-01T13:00:00Z")).isEqualTo("2026-04-01T23:00:00Z");
    assertThat(next(times, "2026-04-01T12:00:00Z")).isEqualTo("2026-04-01T23:00:00Z");
    assertThat(next(times, "2026-04-01T11:59:00Z")).isEqualTo("2026-04-01T11:59:00Z");
  }

  @Test
  void when_clocks_are_put_forward_the_morning_comes_an_hour_earlier() {
    SendTimes times = new SendTimes(NEW_YORK, hours("08:00", "21:00"), Optional.empty(), false);
    assertThat(next(times, "2026-03-07T10:00:00Z")).isEqualTo("2026-03-07T13:00:00Z");
    assertThat(next(times, "2026-03-08T10:00:00Z")).isEqualTo("2026-03-08T12:00:00Z");
  }

  @Test
  void an_hour_that_does_not_exist_begins_when_the_clock_has_jumped() {
    SendTimes times = new SendTimes(NEW_YORK, hours("02:30", "05:00"), Optional.empty(), false);
    assertThat(next(times, "2026-03-08T06:00:00Z")).isEqualTo("2026-03-08T07:30:00Z");
  }

  @Test
  void when_clocks_are_put_back_nobody_is_woken_in_the_second_hour() {
    SendTimes times = new SendTimes(NEW_YORK, Optional.empty(), hours("22:00", "02:00"), false);
    assertThat(next(times, "2026-11-01T05:30:00Z")).isEqualTo("2026-11-01T07:00:00Z");
    assertThat(next(times, "2026-11-01T06:30:00Z")).isEqualTo("2026-11-01T07:00:00Z");
  }

  @Test
  void a_window_that_is_all_quiet_is_never() {
    SendTimes times = new SendTimes(TOKYO, hours("22:00", "23:00"), hours("21:00", "08:00"), false);
    assertThat(next(times, "2026-04-01T03:00:00Z")).isEqualTo("never");
  }

  @Test
  void public_holidays_are_left_out_where_wanted() {
    SendTimes times = new SendTimes(TOKYO, hours("09:00", "20:00"), Optional.empty(), true);
    assertThat(next(times, "2026-05-01T12:00:00Z"))
        .as("a Saturday")
        .isEqualTo("2026-05-02T00:00:00Z");
    assertThat(next(times, "2026-05-02T12:00:00Z"))
        .as("golden week")
        .isEqualTo("2026-05-07T00:00:00Z");
    SendTimes anyHour = new SendTimes(TOKYO, Optional.empty(), Optional.empty(), true);
    assertThat(next(anyHour, "2026-05-03T01:00:00Z")).isEqualTo("2026-05-06T15:00:00Z");
  }
}
