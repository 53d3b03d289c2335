package koe.kernel.survey;

/** How deep inside other questions a question stands, and how many there are in all. */
final class Nesting {

  private static final int DEEPEST = 4;

  private final int depth;
  private final int[] questions;

  private Nesting(int depth, int[] questions) {
    this.depth = depth;
    this.questions = questions;
  }

  static Nesting outermost() {
    return new Nesting(0, new int[1]);
  }

  Nesting inner() {
    return new Nesting(depth + 1, questions);
  }

  boolean isInner() {
    return depth > 0;
  }

  boolean isTooDeep() {
    return depth > DEEPEST;
  }

  int count() {
    return ++questions[0];
  }

  boolean isWithinLimit() {
    return questions[0] <= DefinitionLimits.QUESTIONS;
  }
}
