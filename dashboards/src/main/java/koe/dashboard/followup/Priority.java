package koe.dashboard.followup;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How pressing a follow-up is. */
public enum Priority {
  LOW("low"),
  NORMAL("normal"),
  HIGH("high"),
  URGENT("urgent");

  static final Set<String> WORDS =
      Arrays.stream(values()).map(Priority::word).collect(Collectors.toUnmodifiableSet());

  private final String word;

  Priority(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
