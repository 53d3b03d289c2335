package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import koe.kernel.web.Problem;
import koe.response.scrutiny.Scrutiny;
import koe.response.scrutiny.Standing;

/**
 * Weighs an answer before it is recorded. Whoever was invited in person is believed; what comes
 * through an open link is looked at.
 */
@Singleton
public class Weighing {

  private final Scrutiny scrutiny;
  private final CountingRules rules;
  private final Clock clock;

  @Inject
  Weighing(Scrutiny scrutiny, CountingRules rules, Clock clock) {
    this.scrutiny = scrutiny;
    this.rules = rules;
    this.clock = clock;
  }

  /** Weighs what a program sent, which may tell when somebody began. */
  public Submission weigh(Submission submission) {
    return weigh(
        submission, submission.startedAt().map(began -> Duration.between(began, clock.instant())));
  }

  /**
   * The submission with what was found.
   *
   * @param taken from the first sight of the page until it was sent, if that is known
   * @throws Problem 429 if too much comes through the link
   */
  public Submission weigh(Submission submission, Optional<Duration> taken) {
    if (submission.link().isPersonal() || !submission.completed()) {
      return submission;
    }
    String link = submission.link().distribution().toString();
    Duration rest = scrutiny.rest(link);
    if (!rest.isZero()) {
      throw Problem.tooMany(rest.toSeconds() + 1);
    }
    List<String> reasons =
        scrutiny.suspicions(link, taken, submission.answers().size(), ratings(submission));
    return reasons.isEmpty()
        ? submission
        : submission.standing(
            new Standing(reasons, rules.of(submission.link().workspace()).counts(reasons)));
  }

  private static List<Integer> ratings(Submission submission) {
    return submission.answers().properties().stream()
        .map(java.util.Map.Entry::getValue)
        .filter(JsonNode::isInt)
        .map(JsonNode::intValue)
        .toList();
  }
}
