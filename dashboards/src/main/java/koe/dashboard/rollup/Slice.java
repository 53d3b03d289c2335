package koe.dashboard.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which scores are to be counted, and by what.
 *
 * @param metric the metric that the questions were given
 * @param from the first moment that counts
 * @param to the first moment that counts no more
 * @param period {@code day}, {@code week}, {@code month}, {@code quarter}, or {@code all}
 * @param dimension empty, {@code channel}, {@code language}, {@code distribution}, or {@code
 *     contact.} and the key of an attribute
 * @param bySurvey whether surveys are kept apart
 * @param zone where days begin
 */
public record Slice(
    String metric,
    Optional<UUID> survey,
    Optional<String> touchpoint,
    Optional<Instant> from,
    Optional<Instant> to,
    String period,
    String dimension,
    boolean bySurvey,
    ZoneId zone) {

  /** What a dimension over an attribute of the contact begins with. */
  public static final String OF_CONTACT = "contact.";

  /** How the days are added up that can be read together; {@code none} if each is read alone. */
  String grain() {
    return switch (period) {
      case "day" -> "none";
      case "week" -> "week";
      default -> "month";
    };
  }

  /** The first day that counts whole. */
  Optional<LocalDate> firstDay() {
    return from.map(this::there)
        .map(at -> beginsDay(at) ? at.toLocalDate() : at.toLocalDate().plusDays(1));
  }

  /** The first day that does not count whole any more. */
  Optional<LocalDate> endDay() {
    return to.map(this::there).map(ZonedDateTime::toLocalDate);
  }

  /** Days of which only a part counts. */
  List<LocalDate> partOfDays() {
    List<LocalDate> days = new ArrayList<>();
    from.map(this::there).filter(at -> !beginsDay(at)).ifPresent(at -> days.add(at.toLocalDate()));
    to.map(this::there)
        .filter(at -> !beginsDay(at))
        .map(ZonedDateTime::toLocalDate)
        .filter(day -> !days.contains(day))
        .ifPresent(days::add);
    return days;
  }

  private ZonedDateTime there(Instant at) {
    return at.atZone(zone);
  }

  private static boolean beginsDay(ZonedDateTime at) {
    return at.equals(at.toLocalDate().atStartOfDay(at.getZone()));
  }
}
