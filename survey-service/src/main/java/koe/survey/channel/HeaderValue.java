package koe.survey.channel;

/** A text that is to become a mail header: free text must never begin a header of its own. */
public final class HeaderValue {

  private static final int LONGEST = 900;

  private HeaderValue() {}

  /**
   * The value as it is.
   *
   * @throws IllegalArgumentException if it holds a line break or another control, or is too long
   */
  static String checked(String value) {
    if (!isSafe(value)) {
      throw new IllegalArgumentException("a header value holds a control character or is too long");
    }
    return value;
  }

  public static boolean isSafe(String value) {
    return value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
  }

  /** Free text made fit for a header: controls become spaces, and it is cut. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(LONGEST / 3)
        .forEach(c -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return safe.toString().trim();
  }
}
