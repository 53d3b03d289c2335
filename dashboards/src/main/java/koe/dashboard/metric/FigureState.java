package koe.dashboard.metric;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether there is a number, and what may be made of it. */
public enum FigureState {
  SHOWN("shown"),
  /** Shown, but of so few answers that its interval says more than its value. */
  UNRELIABLE("unreliable"),
  /** There are answers, too few to tell their number without telling on somebody. */
  BELOW_THRESHOLD("belowThreshold"),
  NO_DATA("noData");

  private final String word;

  FigureState(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }
}
