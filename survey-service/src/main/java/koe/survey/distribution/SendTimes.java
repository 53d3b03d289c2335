package koe.survey.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a person may be written to: inside the hours of a distribution, outside the quiet hours of
 * the policy, by the person's own clock, which may be put forward or back.
 */
record SendTimes(ZoneId zone, Optional<Window> within, Optional<Window> quiet) {

  private static final int MOST_STEPS = 12;

  boolean allows(Instant moment) {
    LocalTime time = moment.atZone(zone).toLocalTime();
    return within.map(hours -> hours.holds(time)).orElse(true)
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

  /** The next moment at which hours begin or quiet ones end. */
  private Optional<Instant> change(Instant after) {
    LocalDate today = after.atZone(zone).toLocalDate();
    return Stream.concat(within.map(Window::from).stream(), quiet.map(Window::to).stream())
        .flatMap(time -> Stream.of(today, today.plusDays(1), today.plusDays(2)).map(time::atDate))
        .map(local -> ZonedDateTime.of(local, zone).toInstant())
        .filter(moment -> moment.isAfter(after))
        .min(Comparator.naturalOrder());
  }
}
