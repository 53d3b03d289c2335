package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koe.kernel.survey.Choice;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.survey.Score;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.survey.WrittenComment;

/**
 * What a finished response consists of.
 *
 * @param answers by question, in the order in which they were given
 * @param comments texts that are to be understood, by question
 */
public record ResponseContent(
    Map<String, JsonNode> answers, Map<String, String> comments, List<Measured> scores) {

  /**
   * A rating that counts towards a metric.
   *
   * @param best the highest value of the scale
   */
  public record Measured(String question, String metric, int value, int best) {}

  public static ResponseContent of(SurveyDefinition definition, JsonNode answers) {
    Map<String, JsonNode> given = new LinkedHashMap<>();
    answers.properties().forEach(answer -> given.put(answer.getKey(), answer.getValue()));
    Map<String, String> comments = new LinkedHashMap<>();
    for (WrittenComment comment : definition.comments(answers)) {
      comments.merge(comment.question(), comment.text(), (one, other) -> one + "\n" + other);
    }
    return new ResponseContent(
        given,
        comments,
        definition.scores(answers).stream().map(score -> measured(definition, score)).toList());
  }

  private static Measured measured(SurveyDefinition definition, Score score) {
    RatingQuestion rating = (RatingQuestion) definition.question(score.question()).orElseThrow();
    List<Choice> scale = rating.scale();
    int best = scale.get(scale.size() - 1).value().intValue();
    return new Measured(score.question(), score.metric().key(), score.value(), best);
  }
}
