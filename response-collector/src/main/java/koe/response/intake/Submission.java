package koe.response.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import koe.kernel.survey.Interview;
import koe.kernel.survey.SurveyDefinition;

/**
 * An answer on its way in, already held against its definition.
 *
 * @param answers what is kept
 * @param key the Idempotency-Key with the hash of what came with it
 * @param resume the secret with which an unfinished response of an open link goes on
 * @param page the page from which an unfinished response goes on
 * @param source page, api or import
 * @param notice the version of the privacy notice that was shown
 * @param standing whether it looks as if somebody had meant it
 */
public record Submission(
    Link link,
    int version,
    SurveyDefinition definition,
    Interview interview,
    ObjectNode answers,
    String language,
    boolean completed,
    Optional<Instant> startedAt,
    Optional<Key> key,
    Optional<String> resume,
    int page,
    String source,
    Optional<Integer> notice,
    Standing standing) {

  /** A submission by somebody who was shown no notice. */
  public Submission(
      Link link,
      int version,
      SurveyDefinition definition,
      Interview interview,
      ObjectNode answers,
      String language,
      boolean completed,
      Optional<Instant> startedAt,
      Optional<Key> key,
      Optional<String> resume,
      int page,
      String source) {
    this(
        link,
        version,
        definition,
        interview,
        answers,
        language,
        completed,
        startedAt,
        key,
        resume,
        page,
        source,
        Optional.empty(),
        Standing.GOOD);
  }

  /** The same by somebody who was shown this version of the privacy notice. */
  public Submission afterNotice(Optional<Integer> shown) {
    return new Submission(
        link,
        version,
        definition,
        interview,
        answers,
        language,
        completed,
        startedAt,
        key,
        resume,
        page,
        source,
        shown,
        standing);
  }

  /** The same with what was found about it. */
  public Submission standing(Standing found) {
    return new Submission(
        link,
        version,
        definition,
        interview,
        answers,
        language,
        completed,
        startedAt,
        key,
        resume,
        page,
        source,
        notice,
        found);
  }

  /** An Idempotency-Key and SHA-256 of the body. */
  public record Key(String key, byte[] bodyHash) {}
}
