package koe.kernel.json;

/** What was sent is not JSON that Koe reads; the detail may be shown to who sent it. */
public final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String pointer;

  public MalformedJson(String pointer, String detail) {
    super(detail);
    this.pointer = pointer;
  }

  /** An RFC 6901 pointer to the place, empty for the whole body. */
  public String pointer() {
    return pointer;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
