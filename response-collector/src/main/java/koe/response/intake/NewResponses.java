package koe.response.intake;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Secrets;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;

/**
 * New responses in columns, as the database takes many at once; what a response lacks is null, as
 * in a column.
 */
public final class NewResponses {

  private int size;
  private final ArrayText ids = new ArrayText();
  private final ArrayText surveys = new ArrayText();
  private final ArrayText versions = new ArrayText();
  private final ArrayText distributions = new ArrayText();
  private final ArrayText invitations = new ArrayText();
  private final ArrayText contacts = new ArrayText();
  private final ArrayText channels = new ArrayText();
  private final ArrayText languages = new ArrayText();
  private final ArrayText states = new ArrayText();
  private final ArrayText sources = new ArrayText();
  private final ArrayText attributes = new ArrayText();
  private final ArrayText resumeHashes = new ArrayText();
  private final ArrayText pages = new ArrayText();
  private final ArrayText notices = new ArrayText();
  private final ArrayText starts = new ArrayText();
  private final ArrayText suspicions = new ArrayText();
  private final ArrayText counting = new ArrayText();
  private final ArrayText keys = new ArrayText();
  private final ArrayText bodyHashes = new ArrayText();
  private final ArrayText startEvents = new ArrayText();
  private final ArrayText endEvents = new ArrayText();
  private final ArrayText answerOf = new ArrayText();
  private final ArrayText answerQuestions = new ArrayText();
  private final ArrayText answerValues = new ArrayText();
  private final ArrayText commentOf = new ArrayText();
  private final ArrayText commentQuestions = new ArrayText();
  private final ArrayText commentTexts = new ArrayText();
  private final ArrayText scoreOf = new ArrayText();
  private final ArrayText scoreQuestions = new ArrayText();
  private final ArrayText scoreMetrics = new ArrayText();
  private final ArrayText scoreValues = new ArrayText();
  private final ArrayText scoreBests = new ArrayText();

  /** Adds a response; the id under which it will be kept. */
  UUID add(Submission submission) {
    UUID id = Ids.next();
    Link link = submission.link();
    ids.add(id);
    surveys.add(link.survey());
    versions.add(submission.version());
    distributions.add(link.distribution());
    invitations.add(link.invitation().orElse(null));
    contacts.add(link.contactKey().orElse(null));
    channels.add(link.channel());
    languages.add(submission.language());
    states.add(submission.completed() ? "complete" : "partial");
    sources.add(submission.source());
    attributes.add(Json.write(link.attributes()));
    resumeHashes.add(submission.resume().map(Secrets::hash).map(NewResponses::hex).orElse(null));
    pages.add(submission.page());
    notices.add(submission.notice().orElse(null));
    starts.add(submission.startedAt().map(Object::toString).orElse(null));
    suspicions.add(String.join(",", submission.standing().suspicions()));
    counting.add(Boolean.toString(submission.standing().counted()));
    keys.add(submission.key().map(Submission.Key::key).orElse(null));
    bodyHashes.add(
        submission.key().map(Submission.Key::bodyHash).map(NewResponses::hex).orElse(null));
    startEvents.add(Ids.next());
    endEvents.add(
        Optional.of(submission).filter(Submission::completed).map(one -> Ids.next()).orElse(null));
    size++;
    addContent(size, submission);
    return id;
  }

  private static String hex(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  private void addContent(int place, Submission submission) {
    submission
        .answers()
        .properties()
        .forEach(
            answer -> {
              answerOf.add(place);
              answerQuestions.add(answer.getKey());
              answerValues.add(Json.write(answer.getValue()));
            });
    if (submission.completed()) {
      addMeaning(place, ResponseContent.of(submission.definition(), submission.answers()));
    }
  }

  private void addMeaning(int place, ResponseContent content) {
    content
        .comments()
        .forEach(
            (question, text) -> {
              commentOf.add(place);
              commentQuestions.add(question);
              commentTexts.add(text);
            });
    for (ResponseContent.Measured score : content.scores()) {
      scoreOf.add(place);
      scoreQuestions.add(score.question());
      scoreMetrics.add(score.metric());
      scoreValues.add(score.value());
      scoreBests.add(score.best());
    }
  }

  public String ids() {
    return ids.toString();
  }

  public String surveys() {
    return surveys.toString();
  }

  public String versions() {
    return versions.toString();
  }

  public String distributions() {
    return distributions.toString();
  }

  public String invitations() {
    return invitations.toString();
  }

  public String contacts() {
    return contacts.toString();
  }

  public String channels() {
    return channels.toString();
  }

  public String languages() {
    return languages.toString();
  }

  public String states() {
    return states.toString();
  }

  public String sources() {
    return sources.toString();
  }

  public String attributes() {
    return attributes.toString();
  }

  public String resumeHashes() {
    return resumeHashes.toString();
  }

  public String pages() {
    return pages.toString();
  }

  public String notices() {
    return notices.toString();
  }

  public String starts() {
    return starts.toString();
  }

  public String suspicions() {
    return suspicions.toString();
  }

  public String counting() {
    return counting.toString();
  }

  public String keys() {
    return keys.toString();
  }

  public String bodyHashes() {
    return bodyHashes.toString();
  }

  public String startEvents() {
    return startEvents.toString();
  }

  public String endEvents() {
    return endEvents.toString();
  }

  public String answerOf() {
    return answerOf.toString();
  }

  public String answerQuestions() {
    return answerQuestions.toString();
  }

  public String answerValues() {
    return answerValues.toString();
  }

  public String commentOf() {
    return commentOf.toString();
  }

  public String commentQuestions() {
    return commentQuestions.toString();
  }

  public String commentTexts() {
    return commentTexts.toString();
  }

  public String scoreOf() {
    return scoreOf.toString();
  }

  public String scoreQuestions() {
    return scoreQuestions.toString();
  }

  public String scoreMetrics() {
    return scoreMetrics.toString();
  }

  public String scoreValues() {
    return scoreValues.toString();
  }

  public String scoreBests() {
    return scoreBests.toString();
  }
}
