package koe.dashboard.weighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.dashboard.metric.Figure;

/**
 * A metric of all customers, as far as those who answered can stand for them.
 *
 * @param state {@code shown}, {@code noData} or {@code belowThreshold}
 * @param raw the answers as they are
 * @param value in points; empty unless shown
 * @param effectiveN how many unweighted answers would be as telling
 * @param efficiency effectiveN by n; below 0.4 the weights carry more noise than they remove
 * @param leftOut answers of people whose group nobody knows or that is not part of the targets
 * @param emptyTargets groups that nobody answered from; the others stand for them
 * @param converged false if the targets contradict each other or the cap
 */
record WeightedReport(
    String metric,
    String state,
    Raw raw,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> value,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Figure.Bounds> ci,
    double effectiveN,
    double efficiency,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> warning,
    double leastWeight,
    double mostWeight,
    long leftOut,
    Map<String, List<String>> emptyTargets,
    boolean converged,
    int rounds,
    List<Group> margins) {

  /** The answers that were weighted, before they were. */
  record Raw(long n, @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> value) {}

  /**
   * One group of one margin, in shares from 0 to 1.
   *
   * @param target its share among all customers
   * @param raw its share among the answers
   * @param weighted its share after weighting
   */
  record Group(String by, String group, double target, double raw, double weighted) {}
}
