package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.survey.Choice;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.survey.Score;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.survey.WrittenComment;

/** What a response consists of: its answers, and of a finished one its scores and comments too. */
public final class ResponseContent {

  private ResponseContent() {}

  /** Writes the answers of an unfinished response. */
  static void addAnswers(IntakeStore store, UUID response, ObjectNode answers) {
    List<String> questions = new ArrayList<>();
    List<JsonNode> values = new ArrayList<>();
    answers
        .properties()
        .forEach(
            answer -> {
              questions.add(answer.getKey());
              values.add(answer.getValue());
            });
    store.addAnswers(response, questions, values);
  }

  /** Writes everything of a finished response. */
  public static void add(
      IntakeStore store,
      UUID response,
      UUID survey,
      SurveyDefinition definition,
      ObjectNode answers,
      Instant receivedAt) {
    addAnswers(store, response, answers);
    Map<String, String> comments = comments(definition, answers);
    store.addComments(
        response, List.copyOf(comments.keySet()), List.copyOf(comments.values()));
    List<Score> scores = definition.scores(answers);
    store.addScores(
        response,
        survey,
        receivedAt,
        scores.stream().map(Score::question).toList(),
        scores.stream().map(score -> score.metric().key()).toList(),
        scores.stream().map(Score::value).toList(),
        scores.stream().map(score -> best(definition, score.question())).toList());
  }

  private static Map<String, String> comments(SurveyDefinition definition, ObjectNode answers) {
    Map<String, String> comments = new LinkedHashMap<>();
    for (WrittenComment comment : definition.comments(answers)) {
      comments.merge(comment.question(), comment.text(), (one, other) -> one + "\n" + other);
    }
    return comments;
  }

  private static int best(SurveyDefinition definition, String question) {
    RatingQuestion rating = (RatingQuestion) definition.question(question).orElseThrow();
    List<Choice> scale = rating.scale();
    return scale.get(scale.size() - 1).value().intValue();
  }
}
