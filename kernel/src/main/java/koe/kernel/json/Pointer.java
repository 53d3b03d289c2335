package koe.kernel.json;

/** RFC 6901 JSON pointers. */
public final class Pointer {

  private Pointer() {}

  /** A key as a reference token: {@code ~} and {@code /} are escaped. */
  public static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  public static String of(String... keys) {
    StringBuilder pointer = new StringBuilder();
    for (String key : keys) {
      pointer.append('/').append(escape(key));
    }
    return pointer.toString();
  }
}
