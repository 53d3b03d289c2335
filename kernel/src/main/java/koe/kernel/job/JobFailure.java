package koe.kernel.job;

/** A job cannot go on for a reason that its owner can understand and mend. */
public final class JobFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long line;

  public JobFailure(long line, String detail) {
    super(detail);
    this.line = line;
  }

  public long line() {
    return line;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
