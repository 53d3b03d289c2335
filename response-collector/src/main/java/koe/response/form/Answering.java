package koe.response.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import koe.kernel.access.Secrets;
import koe.kernel.json.Json;
import koe.kernel.survey.Interview;
import koe.response.intake.Link;
import koe.response.intake.ResponseRecorder;
import koe.response.intake.Submission;
import koe.response.intake.Weighing;
import koe.response.scrutiny.Pace;

/** Puts what a customer answers on a page on record, unfinished and finished. */
@Singleton
class Answering {

  private final ResponseRecorder recorder;
  private final Weighing weighing;
  private final Pace pace;
  private final Clock clock;

  @Inject
  Answering(ResponseRecorder recorder, Weighing weighing, Pace pace, Clock clock) {
    this.recorder = recorder;
    this.weighing = weighing;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * Keeps the answers so far but for those that no response may hold; false if there is none. Of a
   * survey of limited time, that it was begun is kept, too.
   *
   * @param page to go on from
   */
  boolean keep(Sitting sitting, int page) {
    Interview interview = sitting.interview(clock);
    ObjectNode kept = possible(sitting.answers(), interview);
    boolean isNothing = kept.isEmpty() && !sitting.definition().isTimed();
    if (isNothing && recorder.known(sitting.link(), sitting.resume()).isEmpty()) {
      return false;
    }
    recorder.record(submission(sitting, interview, kept, Optional.empty(), page));
    return true;
  }

  private static ObjectNode possible(ObjectNode answers, Interview interview) {
    ObjectNode possible = Json.object();
    answers.properties().stream()
        .filter(answer -> !answer.getValue().isNull())
        .forEach(answer -> possible.set(answer.getKey(), answer.getValue()));
    interview.check(false).forEach(problem -> possible.remove(problem.question()));
    return possible;
  }

  /** Finishes with what is there, because the time is over; false if there is nothing. */
  boolean finishInTime(Sitting sitting) {
    Interview interview = sitting.interview(clock);
    ObjectNode accepted = possible(interview.accepted(), interview);
    if (accepted.isEmpty()) {
      return false;
    }
    finish(sitting, interview, accepted);
    return true;
  }

  /** Finishes; sending the same page again records nothing more. */
  void finish(Sitting sitting, Interview interview) {
    finish(sitting, interview, interview.accepted());
  }

  private void finish(Sitting sitting, Interview interview, ObjectNode accepted) {
    Submission finished = submission(sitting, interview, accepted, Optional.of(key(sitting)), 0);
    recorder.record(weighing.weigh(finished, pace.since(sitting.nonce())));
  }

  private static Submission.Key key(Sitting sitting) {
    return new Submission.Key(
        key(sitting.nonce()), Secrets.hash(sitting.link().survey().toString()));
  }

  /** True if the response behind the link was finished by this very sitting. */
  boolean finishedBy(Link link, String nonce) {
    return recorder.made(link, key(nonce));
  }

  private static String key(String nonce) {
    return "page-" + nonce;
  }

  private static Submission submission(
      Sitting sitting,
      Interview interview,
      ObjectNode answers,
      Optional<Submission.Key> key,
      int page) {
    return new Submission(
            sitting.link(),
            sitting.version(),
            sitting.definition(),
            interview,
            answers,
            sitting.language(),
            key.isPresent(),
            Optional.of(sitting.timing().began()).filter(began -> sitting.definition().isTimed()),
            key,
            sitting.resume(),
            page,
            "page")
        .afterNotice(sitting.notice());
  }
}
