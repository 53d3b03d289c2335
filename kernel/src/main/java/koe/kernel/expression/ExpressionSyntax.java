package koe.kernel.expression;

/** An expression that cannot be read, with the place in UTF-16 code units where it goes wrong. */
public final class ExpressionSyntax extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final int offset;

  ExpressionSyntax(String message, int offset) {
    super(message + " at offset " + offset);
    this.problem = message + " at offset " + offset;
    this.offset = offset;
  }

  /** What is wrong and where, as a sentence for the author. */
  public String problem() {
    return problem;
  }

  public int offset() {
    return offset;
  }
}
