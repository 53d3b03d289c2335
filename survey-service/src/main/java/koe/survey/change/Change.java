package koe.survey.change;

/**
 * One difference between two versions of a survey.
 *
 * @param question the name under which its answers are kept
 * @param from how it was, empty for what is new
 * @param to how it will be, empty for what is gone
 */
public record Change(String question, Kind kind, String from, String to) {

  /** What was changed. */
  public enum Kind {
    QUESTION_REMOVED("questionRemoved", Effect.BREAKS),
    QUESTION_RENAMED("questionRenamed", Effect.BREAKS),
    QUESTION_ADDED("questionAdded", Effect.NONE),
    TYPE_CHANGED("typeChanged", Effect.BREAKS),
    SHOWN_DIFFERENTLY("shownDifferently", Effect.SHIFTS),
    METRIC_CHANGED("metricChanged", Effect.BREAKS),
    SCALE_CHANGED("scaleChanged", Effect.BREAKS),
    SCALE_REWORDED("scaleReworded", Effect.SHIFTS),
    CHOICE_REMOVED("choiceRemoved", Effect.BREAKS),
    CHOICE_RECODED("choiceRecoded", Effect.BREAKS),
    CHOICE_ADDED("choiceAdded", Effect.SHIFTS),
    CHOICE_REWORDED("choiceReworded", Effect.SHIFTS),
    ROW_REMOVED("rowRemoved", Effect.BREAKS),
    ROW_ADDED("rowAdded", Effect.SHIFTS),
    REQUIRED_CHANGED("requiredChanged", Effect.SHIFTS),
    CONDITION_CHANGED("conditionChanged", Effect.SHIFTS),
    TITLE_REWORDED("titleReworded", Effect.SHIFTS),
    MOVED("moved", Effect.SHIFTS);

    private final String key;
    private final Effect effect;

    Kind(String key, Effect effect) {
      this.key = key;
      this.effect = effect;
    }

    /** The name in the API and in texts. */
    public String key() {
      return key;
    }

    public Effect effect() {
      return effect;
    }
  }

  public Effect effect() {
    return kind.effect();
  }
}
