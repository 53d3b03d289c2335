package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The content of one response or of many, gathered into few statements. */
public final class ContentRows {

  private final IntakeStore store;
  private final List<UUID> answered = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private final List<JsonNode> values = new ArrayList<>();
  private final List<UUID> commented = new ArrayList<>();
  private final List<String> commentQuestions = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<IntakeStore.ScoreRow> scores = new ArrayList<>();
  private final List<IntakeStore.ScoreRow> uncounted = new ArrayList<>();

  public ContentRows(Handle handle) {
    this.store = handle.attach(IntakeStore.class);
  }

  /** All of a finished response whose scores count. */
  public ContentRows add(UUID response, UUID survey, ResponseContent content, Instant receivedAt) {
    return add(response, survey, content, receivedAt, true);
  }

  /**
   * All of a finished response.
   *
   * @param counted whether its scores count
   */
  public ContentRows add(
      UUID response, UUID survey, ResponseContent content, Instant receivedAt, boolean counted) {
    content.answers().forEach((question, value) -> addAnswer(response, question, value));
    content
        .comments()
        .forEach(
            (question, text) -> {
              commented.add(response);
              commentQuestions.add(question);
              texts.add(text);
            });
    for (ResponseContent.Measured score : content.scores()) {
      (counted ? scores : uncounted)
          .add(
              new IntakeStore.ScoreRow(
                  response,
                  score.question(),
                  survey,
                  score.metric(),
                  score.value(),
                  score.best(),
                  receivedAt));
    }
    return this;
  }

  /** The answers of an unfinished response, of which nothing counts yet. */
  public ContentRows addUnfinished(UUID response, JsonNode answers) {
    answers.properties().forEach(answer -> addAnswer(response, answer.getKey(), answer.getValue()));
    return this;
  }

  /** One answer of an unfinished response. */
  ContentRows addAnswer(UUID response, String question, JsonNode value) {
    answered.add(response);
    questions.add(question);
    values.add(value);
    return this;
  }

  public void write() {
    store.addAnswers(answered, questions, values);
    store.addComments(commented, commentQuestions, texts);
    store.addScores(scores);
    store.putAside(uncounted);
  }
}
