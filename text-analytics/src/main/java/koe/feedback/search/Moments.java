package koe.feedback.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import koe.kernel.web.Problem;

/** Points in time as callers write them: a date, or a time with offset. */
public final class Moments {

  private Moments() {}

  /** The moment, or the beginning of the day in the zone. */
  public static Instant from(String name, String value, ZoneId zone) {
    return read(name, value, zone, 0);
  }

  /** The moment, or the end of the day in the zone: until a date means with that day. */
  public static Instant to(String name, String value, ZoneId zone) {
    return read(name, value, zone, 1);
  }

  private static Instant read(String name, String value, ZoneId zone, int days) {
    try {
      if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(value).plusDays(days).atStartOfDay(zone).toInstant();
      }
      return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
    } catch (DateTimeException wrong) {
      throw Problem.parameter(name, name + " is a date or a time with offset.");
    }
  }
}
