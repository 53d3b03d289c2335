package koe.response.intake;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Secrets;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * New responses in columns, as the database takes many at once; what a response lacks is null, as
 * in a column.
 */
public final class NewResponses {

  private final List<UUID> ids = new ArrayList<>();
  private final List<UUID> surveys = new ArrayList<>();
  private final List<Integer> versions = new ArrayList<>();
  private final List<UUID> distributions = new ArrayList<>();
  private final List<@Nullable UUID> invitations = new ArrayList<>();
  private final List<@Nullable String> contacts = new ArrayList<>();
  private final List<String> channels = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private final List<String> attributes = new ArrayList<>();
  private final List<@Nullable String> resumeHashes = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final List<@Nullable Integer> notices = new ArrayList<>();
  private final List<@Nullable String> starts = new ArrayList<>();
  private final List<String> suspicions = new ArrayList<>();
  private final List<String> counting = new ArrayList<>();
  private final List<@Nullable String> keys = new ArrayList<>();
  private final List<@Nullable String> bodyHashes = new ArrayList<>();
  private final List<UUID> startEvents = new ArrayList<>();
  private final List<@Nullable UUID> endEvents = new ArrayList<>();
  private final List<Integer> answerOf = new ArrayList<>();
  private final List<String> answerQuestions = new ArrayList<>();
  private final List<String> answerValues = new ArrayList<>();
  private final List<Integer> commentOf = new ArrayList<>();
  private final List<String> commentQuestions = new ArrayList<>();
  private final List<String> commentTexts = new ArrayList<>();
  private final List<Integer> scoreOf = new ArrayList<>();
  private final List<String> scoreQuestions = new ArrayList<>();
  private final List<String> scoreMetrics = new ArrayList<>();
  private final List<Integer> scoreValues = new ArrayList<>();
  private final List<Integer> scoreBests = new ArrayList<>();

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
    addContent(ids.size(), submission);
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

  public List<UUID> ids() {
    return ids;
  }

  public List<UUID> surveys() {
    return surveys;
  }

  public List<Integer> versions() {
    return versions;
  }

  public List<UUID> distributions() {
    return distributions;
  }

  public List<@Nullable UUID> invitations() {
    return invitations;
  }

  public List<@Nullable String> contacts() {
    return contacts;
  }

  public List<String> channels() {
    return channels;
  }

  public List<String> languages() {
    return languages;
  }

  public List<String> states() {
    return states;
  }

  public List<String> sources() {
    return sources;
  }

  public List<String> attributes() {
    return attributes;
  }

  public List<@Nullable String> resumeHashes() {
    return resumeHashes;
  }

  public List<Integer> pages() {
    return pages;
  }

  public List<@Nullable Integer> notices() {
    return notices;
  }

  public List<@Nullable String> starts() {
    return starts;
  }

  public List<String> suspicions() {
    return suspicions;
  }

  public List<String> counting() {
    return counting;
  }

  public List<@Nullable String> keys() {
    return keys;
  }

  public List<@Nullable String> bodyHashes() {
    return bodyHashes;
  }

  public List<UUID> startEvents() {
    return startEvents;
  }

  public List<@Nullable UUID> endEvents() {
    return endEvents;
  }

  public List<Integer> answerOf() {
    return answerOf;
  }

  public List<String> answerQuestions() {
    return answerQuestions;
  }

  public List<String> answerValues() {
    return answerValues;
  }

  public List<Integer> commentOf() {
    return commentOf;
  }

  public List<String> commentQuestions() {
    return commentQuestions;
  }

  public List<String> commentTexts() {
    return commentTexts;
  }

  public List<Integer> scoreOf() {
    return scoreOf;
  }

  public List<String> scoreQuestions() {
    return scoreQuestions;
  }

  public List<String> scoreMetrics() {
    return scoreMetrics;
  }

  public List<Integer> scoreValues() {
    return scoreValues;
  }

  public List<Integer> scoreBests() {
    return scoreBests;
  }
}
