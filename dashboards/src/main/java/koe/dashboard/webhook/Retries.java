package koe.dashboard.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** When a delivery that failed is tried again: soon at first, and for three days in all. */
final class Retries {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(18),
          Duration.ofHours(22));
  private static final Duration LONGEST = Duration.ofHours(24);

  private Retries() {}

  /**
   * @param attempts how often it was tried
   * @param retryAfter what the endpoint asks for, in seconds or as a date
   * @param jitter from 0 to 1, so that not all come back at once
   * @return empty when it was tried often enough
   */
  static Optional<Instant> next(
      int attempts, Optional<String> retryAfter, Instant now, double jitter) {
    if (attempts > PAUSES.size()) {
      return Optional.empty();
    }
    Duration pause = PAUSES.get(attempts - 1);
    Instant planned = now.plusMillis((long) (pause.toMillis() * (0.8 + 0.4 * jitter)));
    return Optional.of(
        retryAfter.flatMap(text -> asked(text, now)).filter(planned::isBefore).orElse(planned));
  }

  private static Optional<Instant> asked(String retryAfter, Instant now) {
    try {
      Instant asked =
          retryAfter.matches("[0-9]{1,6}")
              ? now.plusSeconds(Long.parseLong(retryAfter))
              : ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Instant last = now.plus(LONGEST);
      return Optional.of(asked.isAfter(last) ? last : asked);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
