package koe.kernel.expression;

/** An expression that cannot be read, with the place in UTF-16 code units where it goes wrong. */
public final class ExpressionSyntax extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  ExpressionSyntax(String message, int offset) {
    super(message + " at offset " + offset);
    this.offset = offset;
  }

  public int offset() {
    return offset;
  }
}
