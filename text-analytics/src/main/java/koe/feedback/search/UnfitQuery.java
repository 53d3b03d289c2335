package koe.feedback.search;

/** Stops the reading of a query that cannot be taken as it is written. */
final class UnfitQuery extends RuntimeException {

  private final QueryProblem problem;

  UnfitQuery(QueryProblem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  QueryProblem problem() {
    return problem;
  }
}
