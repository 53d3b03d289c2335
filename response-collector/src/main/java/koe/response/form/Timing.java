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
 * @param running whether they have begun, which is on record then
 */
record Timing(Instant began, int page, Instant since, boolean running) {

  /** For the way of an answer through the network; nobody is late who was in time. */
  static final Duration GRACE = Duration.ofSeconds(10);

  /** Of a survey that was looked at and not begun; a scanner of mail may have done it. */
  static Timing waiting(Instant now) {
    return new Timing(now, 0, now, false);
  }

  static Timing starting(int page, Instant now) {
    return new Timing(now, page, now, true);
  }

  static Timing of(IntakeStore.Timed kept) {
    return new Timing(kept.startedAt(), kept.page(), kept.pageSince(), true);
  }

  /** At this page: begun now, unless it is the one where they are. */
  Timing at(int number, Instant now) {
    return number == page ? this : new Timing(began, number, now, running);
  }

  /** Whether a clock would run on this page that nobody has started. */
  boolean waitsAt(SurveyDefinition definition, Page at) {
    return !running && (definition.timeLimit().isPresent() || definition.timeLimit(at).isPresent());
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
