package koe.dashboard.followup;

import java.util.Arrays;

/** A way to look at the follow-ups. */
public enum Tab {
  OPEN,
  MINE,
  TEAM,
  OVERDUE,
  UNASSIGNED,
  ALL;

  /** The word in the address. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Tab of(String word) {
    return Arrays.stream(values()).filter(tab -> tab.word().equals(word)).findFirst().orElse(OPEN);
  }
}
