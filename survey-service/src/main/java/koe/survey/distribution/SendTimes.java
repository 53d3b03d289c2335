package koe.survey.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import koe.kernel.calendar.JapaneseHolidays;

/**
 * When a person may be written to: inside the hours of a distribution, outside the quiet hours of
 * the policy, by the person's own clock, which may be put forward or back; not on public holidays
 * where they are left out.
 */
record SendTimes(
    ZoneId zone, Optional<Window> within, Optional<Window> quiet, boolean skipHolidays) {

  private static final int MOST_STEPS = 60;

  boolean allows(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    LocalTime time = local.toLocalTime();
    return !(skipHolidays && JapaneseHolidays.isHoliday(local.toLocalDate()))
        && within.map(hours -> hours.holds(time)).orElse(true)
        && quiet.map(hours -> !hours.holds(time)).orElse(true);
  }

  /** The first moment from here on that is allowed; nothing if there is none in any day. */
  Optional<Instant> next(Instant earliest) {
    Instant moment = earliest;
    for (int step = 0; step < MOST_STEPS; step++) {
      if (allows(moment)) {
        return Optional.of(moment);
      }
      Instant now = moment;
      Optional<Instant> change = change(now);
      if (change.isEmpty()) {
        return Optional.empty();
      }
      moment = change.get();
    }
    return Optional.empty();
  }

  /** The next moment at which a day or hours begin or quiet ones end. */
  private Optional<Instant> change(Instant after) {
    LocalDate today = after.atZone(zone).toLocalDate();
    return Stream.of(
            within.map(Window::from).stream(),
            quiet.map(Window::to).stream(),
            skipHolidays ? Stream.of(LocalTime.MIDNIGHT) : Stream.<LocalTime>empty())
        .flatMap(times -> times)
        .flatMap(time -> Stream.of(today, today.plusDays(1), today.plusDays(2)).map(time::atDate))
        .map(local -> ZonedDateTime.of(local, zone).toInstant())
        .filter(moment -> moment.isAfter(after))
        .min(Comparator.naturalOrder());
  }
}
