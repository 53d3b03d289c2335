package koe.feedback.driver;

/**
 * How many responses there are, the sum of their scores, and the sums of what each adds to the
 * metric and of its square.
 */
public record Scores(long n, double score, double points, double squares) {

  Scores minus(Scores others) {
    return new Scores(
        n - others.n, score - others.score, points - others.points, squares - others.squares);
  }

  /** The mean score. */
  double mean() {
    return score / n;
  }

  /** The metric of these responses alone. */
  double metric() {
    return points / n;
  }

  /** The square of the standard error of the metric. */
  double error() {
    double variance = Math.max(0, squares / n - metric() * metric());
    return n < 2 ? variance : variance / (n - 1);
  }
}
