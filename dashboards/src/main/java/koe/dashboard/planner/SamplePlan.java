package koe.dashboard.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * How many answers a metric needs.
 *
 * @param margin points to either side of the figure, at 95 % confidence
 * @param comparison what it takes to see a change, when that was asked for
 */
record SamplePlan(
    String metric,
    double margin,
    Need overall,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Need> groups,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Comparison> comparison) {

  /**
   * @param group empty for all together
   * @param variance of one answer, in shares
   * @param basis {@code history} if it is known from earlier answers, {@code worstCase} if not
   * @param needed answers for the margin
   * @param have answers that are there
   * @param reached true if no more need to be asked
   * @param invite how many invitations bring the missing answers, when a response rate was given
   */
  record Need(
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> group,
      double variance,
      String basis,
      long needed,
      long have,
      boolean reached,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> invite) {}

  /**
   * @param change the true difference in points that is to be found
   * @param power how often it is to be found
   * @param neededInEach answers in each of the two groups or periods
   */
  record Comparison(double change, double power, long neededInEach) {}
}
