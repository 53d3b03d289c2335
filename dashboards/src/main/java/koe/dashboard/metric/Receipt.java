package koe.dashboard.metric;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a number came about: what was asked, what was counted and left out, by which formula; with
 * the same number computed once more from the single answers.
 *
 * @param timeZone in which days begin
 * @param partial answers of responses that are not finished, which do not count
 * @param weights how answers were weighted
 * @param value as it was counted by the database
 * @param recomputed from the answers, one by one
 */
public record Receipt(
    String metric,
    String formula,
    Map<String, String> asked,
    String timeZone,
    double confidence,
    Thresholds thresholds,
    long n,
    long partial,
    String weights,
    List<Source> sources,
    Figure value,
    Figure recomputed,
    boolean agrees) {

  /** A version of a survey and how many answers came from it. */
  public record Source(UUID survey, String name, int version, long n) {}
}
