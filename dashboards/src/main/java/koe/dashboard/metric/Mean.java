package koe.dashboard.metric;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** The mean grade of answers on one scale, with Student's interval. */
final class Mean {

  private Mean() {}

  /** Grades of different scales have no mean in common; one answer has no known error. */
  static Optional<Estimate> of(Distribution answers) {
    return answers
        .exactMean()
        .map(
            mean -> {
              long n = answers.n();
              // One pseudo-answer at either end of the scale keeps unanimous answers honest.
              int best = answers.best();
              Distribution padded = new Distribution().add(1, best, 1).add(best, best, 1);
              padded.add(answers);
              double error = Math.sqrt(padded.variance() / n);
              double t = TDistribution.of(padded.n() - 1.0).inverseSurvivalProbability(0.025);
              Interval interval = Interval.around(mean.value(), t * error).clipped(1, best);
              return new Estimate(mean, interval, mean.value(), error);
            });
  }
}
