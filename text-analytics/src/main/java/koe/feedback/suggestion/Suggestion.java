package koe.feedback.suggestion;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A phrase that could become a theme.
 *
 * @param mentions comments that hold it where no theme covers it
 * @param share of all comments looked at in its language
 * @param unhappy of its comments with a clear score or sentiment, how many are bad ones
 * @param growth how often it is said in the later half of the time for once in the earlier half
 * @param reasons any of lowScores, rising, uncovered
 * @param queries what a theme of it would begin with
 */
public record Suggestion(
    String phrase,
    String language,
    long mentions,
    double share,
    double unhappy,
    double growth,
    List<String> reasons,
    Map<String, List<String>> queries,
    List<Example> examples) {

  /** A comment that holds the phrase. */
  public record Example(UUID item, String text) {}
}
