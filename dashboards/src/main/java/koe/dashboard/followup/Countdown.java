package koe.dashboard.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import koe.kernel.text.Texts;

/** How much time is left for a follow-up, or how long it has been late, in a few words. */
public final class Countdown {

  private static final int DAY = 24 * 60;

  private Countdown() {}

  public static String of(Texts.In t, Instant due, Optional<Instant> waitingSince, Instant now) {
    Duration left = Duration.between(waitingSince.orElse(now), due);
    long minutes = Math.abs(left.toMinutes());
    String kind = left.isNegative() ? "late" : "left";
    if (minutes >= 2 * DAY) {
      return t.get("task." + kind + ".days", minutes / DAY);
    }
    return t.get("task." + kind + ".hours", minutes / 60, minutes % 60);
  }
}
