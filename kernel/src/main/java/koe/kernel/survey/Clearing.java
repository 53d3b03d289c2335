package koe.kernel.survey;

import java.util.Locale;

/** When answers to questions that are no longer asked are dropped. */
enum Clearing {
  /** Never. */
  NONE,
  /** Once the respondent has finished. */
  ON_COMPLETE,
  /** As soon as the question disappears by a condition of its own. */
  ON_HIDDEN,
  /** As soon as the question disappears, be it with its panel or its page. */
  ON_HIDDEN_CONTAINER;

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
      case "onhidden" -> ON_HIDDEN;
      case "onhiddencontainer" -> ON_HIDDEN_CONTAINER;
      default -> ON_COMPLETE;
    };
  }

  boolean isEarly() {
    return this == ON_HIDDEN || this == ON_HIDDEN_CONTAINER;
  }

  /** Whether the answer to this question is dropped before the respondent has finished. */
  boolean drops(Question question, Sight sight) {
    return switch (this) {
      case ON_HIDDEN -> !sight.isWanted(question);
      case ON_HIDDEN_CONTAINER -> !sight.isVisible(question);
      default -> false;
    };
  }
}
