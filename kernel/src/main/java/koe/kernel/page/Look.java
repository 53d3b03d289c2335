package koe.kernel.page;

import java.util.Arrays;
import java.util.Optional;

/** Whether pages are dark on light or light on dark. */
public enum Look {
  /** As the device is set. */
  SYSTEM("system"),
  LIGHT("light"),
  DARK("dark");

  private final String word;

  Look(String word) {
    this.word = word;
  }

  /** The word in the page and in the cookie. */
  public String word() {
    return word;
  }

  /** What the switch turns to. */
  public Look next() {
    return values()[(Arrays.asList(values()).indexOf(this) + 1) % values().length];
  }

  public static Optional<Look> of(String word) {
    return Arrays.stream(values()).filter(look -> look.word.equals(word)).findFirst();
  }
}
