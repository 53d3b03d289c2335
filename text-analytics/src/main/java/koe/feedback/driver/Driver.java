package koe.feedback.driver;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A theme and what it does to a metric.
 *
 * @param mentions the responses that mention it
 * @param share of all responses that have a score and a comment
 * @param sentiment of the mentions, as counts by label
 * @param mean the mean score with the theme and without it
 * @param impact absent where all or none of the responses mention the theme
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Driver(
    String theme,
    JsonNode name,
    long mentions,
    double share,
    Map<String, Long> sentiment,
    Mean mean,
    Optional<Impact> impact) {

  /** Mean scores of those who mention a theme and of the others. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Mean(Optional<Double> with, Optional<Double> without) {

    static Mean of(Scores with, Scores without) {
      return new Mean(mean(with), mean(without));
    }

    private static Optional<Double> mean(Scores scores) {
      return scores.n() == 0 ? Optional.empty() : Optional.of(Impact.rounded(scores.mean()));
    }
  }

  static Driver of(DriverStore.Row row, Scores all) {
    Scores with = row.scores();
    Scores without = all.minus(with);
    boolean both = with.n() > 0 && without.n() > 0;
    return new Driver(
        row.theme(),
        row.name(),
        with.n(),
        Impact.rounded((double) with.n() / all.n()),
        Map.of(
            "positive", row.positive(),
            "neutral", row.neutral(),
            "negative", row.negative(),
            "mixed", row.mixed()),
        Mean.of(with, without),
        both ? Optional.of(Impact.of(with, without)) : Optional.empty());
  }

  /** How far it moves the metric, whichever way. */
  double strength() {
    return impact.map(found -> Math.abs(found.value())).orElse(0.0);
  }
}
