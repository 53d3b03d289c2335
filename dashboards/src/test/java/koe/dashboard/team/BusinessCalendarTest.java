package koe.dashboard.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import koe.kernel.calendar.JapaneseHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessCalendarTest {

  private static final List<Closure> JAPAN =
      List.of(new Closure("08-13", "08-16"), new Closure("12-29", "01-03"));

  private static BusinessCalendar office(String zone) {
    return calendar(zone, "09:00", "18:00", zone.equals("Asia/Tokyo"));
  }

  private static BusinessCalendar calendar(String zone, String from, String to, boolean japan) {
    Map<DayOfWeek, List<OpenHours>> hours = new EnumMap<>(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values())
        .filter(day -> !japan || day.getValue() <= 5)
        .forEach(day -> hours.put(day, List.of(new OpenHours(from, to))));
    return new BusinessCalendar(ZoneId.of(zone), hours, japan, japan ? JAPAN : List.of());
  }

  @ParameterizedTest(name = "{3}: {0} and {1} is {2}")
  @CsvSource({
    "2026-05-18T09:00+09:00, PT1H, 2026-05-18T10:00+09:00, within a day",
    "2026-05-18T17:00+09:00, PT2H, 2026-05-19T10:00+09:00, over night",
    "2026-05-18T18:00+09:00, PT1H, 2026-05-19T10:00+09:00, after closing",
    "2026-05-18T03:00+09:00, PT1H, 2026-05-18T10:00+09:00, before opening",
    "2026-05-18T09:00+09:00, PT9H, 2026-05-18T18:00+09:00, a whole day ends with it",
    "2026-05-18T09:00+09:00, PT9H0.001S, 2026-05-19T09:00:00.001+09:00, and not a moment more",
    "2026-05-18T12:00+09:00, PT0S, 2026-05-18T12:00+09:00, no time at work",
    "2026-05-16T12:00+09:00, PT0S, 2026-05-18T09:00+09:00, no time on a Saturday",
    "2026-05-15T17:30+09:00, PT1H, 2026-05-18T09:30+09:00, over the weekend",
    "2026-05-01T17:00+09:00, PT2H, 2026-05-07T10:00+09:00, over Golden Week",
    "2026-09-18T17:00+09:00, PT2H, 2026-09-24T10:00+09:00, over Silver Week",
    "2027-03-19T17:00+09:00, PT2H, 2027-03-23T10:00+09:00, over a substitute Monday",
    "2026-08-12T17:00+09:00, PT2H, 2026-08-17T10:00+09:00, over Obon",
    "2026-12-28T17:00+09:00, PT2H, 2027-01-04T10:00+09:00, over the turn of the year",
    "2024-02-28T17:00+09:00, PT2H, 2024-02-29T10:00+09:00, into a leap day",
    "2024-02-29T17:00+09:00, PT2H, 2024-03-01T10:00+09:00, out of a leap day",
    "2023-02-28T17:00+09:00, PT2H, 2023-03-01T10:00+09:00, no leap day",
    "2026-05-18T00:00Z, PT1H, 2026-05-18T10:00+09:00, the same moment in another offset",
    "2026-07-20T12:00+09:00, PT1H, 2026-07-21T10:00+09:00, on a holiday",
    "2026-05-18T09:00+09:00, PT45H, 2026-05-22T18:00+09:00, a working week"
  })
  void time_runs_in_japanese_office_hours(String from, String working, String due, String why) {
    assertThat(office("Asia/Tokyo").plus(moment(from), Duration.parse(working)))
        .as(why)
        .isEqualTo(moment(due));
  }

  @ParameterizedTest(name = "{6}: {4} and {5} is {3}")
  @CsvSource({
    "America/New_York, 00:00, 24:00, 2026-03-09T00:00-04:00, 2026-03-08T00:00-05:00, PT23H, a day in spring has 23 hours",
    "America/New_York, 00:00, 24:00, 2026-11-02T00:00-05:00, 2026-11-01T00:00-04:00, PT25H, a day in autumn has 25 hours",
    "America/New_York, 02:30, 04:00, 2026-03-08T04:00-04:00, 2026-03-08T01:00-05:00, PT1H, opening in the gap is the change",
    "America/New_York, 02:15, 02:45, 2026-03-09T02:45-04:00, 2026-03-08T00:00-05:00, PT30M, hours within the gap do not come",
    "America/New_York, 01:30, 03:00, 2026-11-01T03:00-05:00, 2026-11-01T00:00-04:00, PT2H30M, an hour that comes twice counts twice",
    "America/New_York, 01:00, 01:30, 2026-11-01T01:30-05:00, 2026-11-01T00:00-04:00, PT1H30M, from the first to the second",
    "Europe/Berlin, 09:00, 18:00, 2026-03-29T10:00+02:00, 2026-03-28T17:00+01:00, PT2H, office hours over the change in spring",
    "Europe/Berlin, 09:00, 18:00, 2026-10-25T10:00+01:00, 2026-10-24T17:00+02:00, PT2H, office hours over the change in autumn",
    "Australia/Lord_Howe, 00:00, 24:00, 2026-10-05T00:00+11:00, 2026-10-04T00:00+10:30, PT23H30M, half an hour in spring",
    "Australia/Lord_Howe, 00:00, 24:00, 2026-04-06T00:00+10:30, 2026-04-05T00:00+11:00, PT24H30M, half an hour in autumn",
    "Australia/Lord_Howe, 02:00, 03:00, 2026-10-04T03:00+11:00, 2026-10-04T00:00+10:30, PT30M, opening in half a gap",
    "Pacific/Apia, 09:00, 18:00, 2011-12-31T10:00+14:00, 2011-12-29T17:00-10:00, PT2H, a day that was skipped",
    "Pacific/Apia, 00:00, 24:00, 2012-01-01T00:00+14:00, 2011-12-29T00:00-10:00, PT48H, and has no hours",
    "Africa/Casablanca, 00:00, 24:00, 2026-02-15T12:00Z, 2026-02-14T12:00+01:00, PT25H, clocks that go back for Ramadan",
    "Asia/Kathmandu, 09:00, 18:00, 2026-05-19T10:00+05:45, 2026-05-18T17:00+05:45, PT2H, an offset of quarters",
    "Pacific/Kiritimati, 09:00, 18:00, 2026-01-01T10:00+14:00, 2025-12-31T17:00+14:00, PT2H, the first to see the year",
    "Etc/UTC, 23:00, 24:00, 2016-12-31T23:30Z, 2016-12-31T22:00Z, PT30M, the day of a leap second",
    "America/Sao_Paulo, 00:00, 24:00, 2018-11-05T00:00-02:00, 2018-11-04T01:00-02:00, PT23H, a day that begins at one"
  })
  void time_runs_right_where_clocks_change(
      String zone, String open, String close, String due, String from, String working, String why) {
    BusinessCalendar calendar = calendar(zone, open, close, false);
    assertThat(calendar.plus(moment(from), Duration.parse(working))).as(why).isEqualTo(moment(due));
    assertThat(calendar.between(moment(from), moment(due)))
        .as(why)
        .isEqualTo(Duration.parse(working));
  }

  @Test
  void the_end_never_comes_before_the_beginning_and_more_time_never_ends_earlier() {
    for (String zone : List.of("Asia/Tokyo", "America/New_York", "Australia/Lord_Howe")) {
      BusinessCalendar calendar = office(zone);
      Instant from = Instant.parse("2026-01-01T00:00:00Z");
      for (int hour = 0; hour < 24 * 365; hour += 7) {
        Instant start = from.plus(Duration.ofHours(hour));
        Instant one = calendar.plus(start, Duration.ofHours(4));
        Instant more = calendar.plus(start, Duration.ofHours(5));
        assertThat(one).isAfter(start);
        assertThat(more).isAfter(one);
        assertThat(calendar.between(start, one)).isEqualTo(Duration.ofHours(4));
        assertThat(calendar.between(one, start)).isZero();
      }
    }
  }

  @Test
  void who_has_no_hours_works_day_and_night() {
    Instant from = moment("2026-12-31T12:34:56.789Z");
    assertThat(BusinessCalendar.always().plus(from, Duration.ofDays(1)))
        .isEqualTo(from.plus(Duration.ofDays(1)));
  }

  @Test
  void a_team_that_is_never_open_still_has_an_end() {
    BusinessCalendar never =
        new BusinessCalendar(ZoneId.of("Asia/Tokyo"), Map.of(), false, List.of());
    Instant from = moment("2026-05-18T00:00Z");
    assertThat(never.plus(from, Duration.ofHours(1))).isAfter(from);
  }

  @Test
  void a_lunch_break_does_not_count() {
    var hours =
        Map.of(
            DayOfWeek.MONDAY,
            List.of(new OpenHours("09:00", "12:00"), new OpenHours("13:00", "18:00")));
    var calendar = new BusinessCalendar(ZoneId.of("Asia/Tokyo"), hours, false, List.of());
    assertThat(calendar.plus(moment("2026-05-18T11:00+09:00"), Duration.ofHours(2)))
        .isEqualTo(moment("2026-05-18T14:00+09:00"));
  }

  /** As the Cabinet Office published them. */
  static Stream<String> published() {
    return Stream.of(
        "2020: 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23",
        "2021: 01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
        "2024: 01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23",
        "2025: 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
        "2026: 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
        "2027: 01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23");
  }

  @ParameterizedTest
  @MethodSource("published")
  void holidays_are_those_that_were_published(String list) {
    String year = list.substring(0, 4);
    List<LocalDate> days = new ArrayList<>();
    for (String day : list.substring(6).split(" ")) {
      days.add(LocalDate.parse(year + "-" + day));
    }
    assertThat(JapaneseHolidays.of(Integer.parseInt(year))).containsExactlyElementsOf(days);
  }

  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
