package koe.survey.distribution;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import koe.kernel.web.JsonBody;

/** A stretch of time on the calendar, such as P3M or P2DT4H; a month is as long as it is. */
record Lapse(Period days, Duration hours) {

  private static final Map<String, String> WORDS =
      Map.of("day", "P1D", "week", "P1W", "month", "P1M", "quarter", "P3M", "year", "P1Y");
  private static final Duration LONGEST = Duration.ofDays(3_660);

  static Lapse parse(String text) {
    String written = WORDS.getOrDefault(text, text);
    int time = written.indexOf('T');
    if (time < 0) {
      return new Lapse(Period.parse(written), Duration.ZERO);
    }
    Period days = time <= 1 ? Period.ZERO : Period.parse(written.substring(0, time));
    return new Lapse(days, Duration.parse("P" + written.substring(time)));
  }

  static Optional<Lapse> read(JsonBody body, String key) {
    Optional<String> text = body.optionalText(key, 40);
    try {
      Optional<Lapse> lapse = text.map(Lapse::parse);
      if (lapse.filter(one -> !one.isSensible()).isPresent()) {
        body.complain(key, "more than nothing and at most ten years are expected");
      }
      return lapse;
    } catch (DateTimeException | ArithmeticException wrong) {
      body.complain(key, "a time span such as P2D, PT12H or P3M is expected");
      return Optional.empty();
    }
  }

  private boolean isSensible() {
    boolean forward = !days.isNegative() && !hours.isNegative();
    Duration whole = Duration.between(Instant.EPOCH, after(Instant.EPOCH, ZoneOffset.UTC));
    return forward && !whole.isZero() && whole.compareTo(LONGEST) <= 0;
  }

  /** The moment that is this much later by the clock of a zone. */
  Instant after(Instant moment, ZoneId zone) {
    return moment.atZone(zone).plus(days).plus(hours).toInstant();
  }

  @Override
  public String toString() {
    if (hours.isZero()) {
      return days.toString();
    }
    return (days.isZero() ? "P" : days.toString()) + hours.toString().substring(1);
  }
}
