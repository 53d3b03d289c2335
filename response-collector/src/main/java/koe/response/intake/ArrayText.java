package koe.response.intake;

import org.jspecify.annotations.Nullable;

/** A column of values as PostgreSQL writes an array: many of them cost one parameter. */
final class ArrayText {

  private final StringBuilder text = new StringBuilder("{");

  /** Appends a value; null is the absence of one. */
  void add(@Nullable Object value) {
    if (text.length() > 1) {
      text.append(',');
    }
    if (value == null) {
      text.append("NULL");
    } else {
      quote(value.toString());
    }
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
