package koe.kernel.survey;

import java.util.Locale;

/** When answers to questions that are no longer asked are dropped. */
enum Clearing {
  /** Never. */
  NONE,
  /** Once the respondent has finished. */
  ON_COMPLETE,
  /** As soon as the question disappears. */
  ON_HIDDEN;

  static Clearing read(Properties survey) {
    String word =
        survey.word(
            "clearInvisibleValues",
            "onComplete",
            "none",
            "onComplete",
            "onHidden",
            "onHiddenContainer");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "none" -> NONE;
      case "onhidden", "onhiddencontainer" -> ON_HIDDEN;
      default -> ON_COMPLETE;
    };
  }
}
