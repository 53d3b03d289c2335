package koe.kernel.survey;

/**
 * A group of questions on a page, with a title and conditions of its own.
 *
 * @param required whether one of its questions has to be answered
 * @param shuffled whether each respondent meets its questions in another order
 */
public record Panel(
    String name,
    LocalizedText title,
    LocalizedText description,
    Condition visible,
    Condition enabled,
    Condition required,
    LocalizedText requiredText,
    boolean shuffled) {

  static Panel nameless(String name) {
    LocalizedText none = LocalizedText.empty();
    return new Panel(
        name, none, none, Condition.ALWAYS, Condition.ALWAYS, Condition.NEVER, none, false);
  }
}
