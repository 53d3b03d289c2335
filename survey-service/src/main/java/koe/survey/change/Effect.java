package koe.survey.change;

import java.util.Locale;

/** What a change does to a comparison of answers before and after it. */
public enum Effect {
  /** Answers before and after cannot be put into one figure. */
  BREAKS,
  /** They can, but a difference may come from the edit and not from the customers. */
  SHIFTS,
  /** Nothing. */
  NONE;

  /** The name in the API and in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
