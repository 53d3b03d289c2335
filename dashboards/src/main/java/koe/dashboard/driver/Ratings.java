package koe.dashboard.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import koe.dashboard.metric.Metric;
import koe.kernel.survey.MeasuredQuestion;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.survey.SurveyDefinition;

/** The ratings of a survey that may drive its metric. */
record Ratings(List<Rating> all) {

  /** One question and the ends of its scale, which are numbers and not the same. */
  record Rating(String question, double low, double high) {

    /** From 0 to 100. */
    double performance(double mean) {
      return 100 * (mean - low) / (high - low);
    }
  }

  /** All ratings by numbers but those of the metric itself. */
  static Ratings of(JsonNode definition, Metric metric) {
    SurveyDefinition survey = SurveyDefinition.parse(definition);
    List<String> own =
        survey.metrics().stream()
            .filter(measured -> metric.asked().equals(measured.metric().key()))
            .map(MeasuredQuestion::question)
            .toList();
    return new Ratings(
        survey.questions().stream()
            .filter(question -> !own.contains(question.name()))
            .filter(RatingQuestion.class::isInstance)
            .map(RatingQuestion.class::cast)
            .flatMap(rating -> of(rating).stream())
            .toList());
  }

  private static Optional<Rating> of(RatingQuestion rating) {
    JsonNode low = rating.scale().get(0).value();
    JsonNode high = rating.scale().get(rating.scale().size() - 1).value();
    return low.isNumber() && high.isNumber() && low.doubleValue() < high.doubleValue()
        ? Optional.of(new Rating(rating.name(), low.doubleValue(), high.doubleValue()))
        : Optional.empty();
  }

  List<String> questions() {
    return all.stream().map(Rating::question).toList();
  }

  /** What somebody said to each, or nothing if one is missing. */
  Optional<double[]> read(JsonNode answers) {
    boolean whole = all.stream().allMatch(rating -> answers.path(rating.question()).isNumber());
    return whole
        ? Optional.of(
            all.stream().mapToDouble(it -> answers.get(it.question()).doubleValue()).toArray())
        : Optional.empty();
  }
}
