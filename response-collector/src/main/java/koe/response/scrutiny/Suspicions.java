package koe.response.scrutiny;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why an answer looks as if nobody had meant it. */
public final class Suspicions {

  /** A field was filled in that no person sees. */
  public static final String HONEYPOT = "honeypot";

  /** It came from a network in which no customer sits. */
  public static final String DATA_CENTRE = "dataCentre";

  /** The same device answers the same open link again. */
  public static final String DEVICE = "device";

  /** The same device answers it far more often than people do. */
  public static final String FLOOD = "flood";

  /** It was answered faster than it can be read. */
  public static final String SPEED = "speed";

  /** All ratings have the same value. */
  public static final String PATTERN = "pattern";

  public static final Set<String> ALL =
      Set.of(HONEYPOT, DATA_CENTRE, DEVICE, FLOOD, SPEED, PATTERN);

  private static final int AGAIN = 3;
  private static final int FAR_MORE = 20;
  private static final int RATINGS = 5;
  private static final Duration READING = Duration.ofMillis(400);

  private Suspicions() {}

  /**
   * What is known of an answer.
   *
   * @param before how often this device answered the same link today
   * @param taken from the first sight of the page until it was sent
   * @param questions how many were answered
   * @param ratings the values on scales
   */
  public record Signs(
      boolean honeypot,
      boolean dataCentre,
      int before,
      Optional<Duration> taken,
      int questions,
      List<Integer> ratings) {}

  public static List<String> of(Signs signs) {
    List<String> reasons = new ArrayList<>();
    if (signs.honeypot()) {
      reasons.add(HONEYPOT);
    }
    if (signs.dataCentre()) {
      reasons.add(DATA_CENTRE);
    }
    if (signs.before() >= FAR_MORE) {
      reasons.add(FLOOD);
    } else if (signs.before() >= AGAIN) {
      reasons.add(DEVICE);
    }
    Duration least = READING.multipliedBy(signs.questions());
    if (signs.taken().filter(taken -> taken.compareTo(least) < 0).isPresent()) {
      reasons.add(SPEED);
    }
    if (signs.ratings().size() >= RATINGS && signs.ratings().stream().distinct().count() == 1) {
      reasons.add(PATTERN);
    }
    return reasons;
  }
}
