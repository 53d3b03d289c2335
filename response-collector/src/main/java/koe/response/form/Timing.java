package koe.response.form;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import koe.kernel.form.FormTime;
import koe.kernel.survey.Page;
import koe.kernel.survey.SurveyDefinition;
import koe.response.intake.IntakeStore;

/**
 * How long a customer is at a survey, and at the page before them.
 *
 * @param page by its number
 * @param since when that page was begun
 */
record Timing(Instant began, int page, Instant since) {

  /** For the way of an answer through the network; nobody is late who was in time. */
  static final Duration GRACE = Duration.ofSeconds(10);

  static Timing beginning(Instant now) {
    return new Timing(now, 0, now);
  }

  static Timing of(IntakeStore.Timed kept) {
    return new Timing(kept.startedAt(), kept.page(), kept.pageSince());
  }

  /** At this page: begun now, unless it is the one where they are. */
  Timing at(int number, Instant now) {
    return number == page ? this : new Timing(began, number, now);
  }

  /** What the page says of time; the limit that is over first. */
  Optional<FormTime> shown(SurveyDefinition definition, Page shown, Instant now) {
    Optional<FormTime> whole = definition.timeLimit().map(limit -> left(limit, began, now, false));
    Optional<FormTime> part =
        definition.timeLimit(shown).map(limit -> left(limit, since, now, true));
    return whole
        .filter(all -> part.filter(one -> one.left().compareTo(all.left()) < 0).isEmpty())
        .or(() -> part);
  }

  private static FormTime left(Duration limit, Instant from, Instant now, boolean page) {
    Duration left = limit.minus(Duration.between(from, now));
    return new FormTime(limit, left.isNegative() ? Duration.ZERO : left, page);
  }

  /** Whether the time for the whole survey was over so long ago. */
  boolean isOver(SurveyDefinition definition, Instant now, Duration grace) {
    return isOver(definition.timeLimit(), began, now, grace);
  }

  /** Whether the time for this page was over so long ago. */
  boolean isOver(SurveyDefinition definition, Page at, Instant now, Duration grace) {
    return isOver(definition.timeLimit(at), since, now, grace);
  }

  private static boolean isOver(
      Optional<Duration> limit, Instant from, Instant now, Duration grace) {
    return limit
        .filter(most -> Duration.between(from, now).minus(grace).compareTo(most) > 0)
        .isPresent();
  }
}
