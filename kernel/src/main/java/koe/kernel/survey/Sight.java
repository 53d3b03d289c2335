package koe.kernel.survey;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import koe.kernel.expression.Variables;

/** What a respondent sees and may answer, with each panel's condition worked out once. */
final class Sight {

  private final Variables variables;
  private final IdentityHashMap<Panel, Boolean> visible = new IdentityHashMap<>();
  private final IdentityHashMap<Panel, Boolean> enabled = new IdentityHashMap<>();

  private final boolean enabledAround;

  Sight(Variables variables) {
    this(variables, true);
  }

  /**
   * What is seen inside a question.
   *
   * @param enabledAround whether that question may be answered
   */
  Sight(Variables variables, boolean enabledAround) {
    this.variables = variables;
    this.enabledAround = enabledAround;
  }

  boolean isVisible(Question question) {
    return isWanted(question) && all(question.head().panels(), visible, Panel::visible);
  }

  /** Whether the question would be seen if its panels and its page are. */
  boolean isWanted(Question question) {
    return question.head().visible().holds(variables);
  }

  boolean isEnabled(Question question) {
    return enabledAround
        && question.head().enabled().holds(variables)
        && all(question.head().panels(), enabled, Panel::enabled);
  }

  boolean isRequired(Question question) {
    return question.head().required().holds(variables);
  }

  boolean isVisible(Page page) {
    return page.whole().visible().holds(variables);
  }

  private boolean all(
      List<Panel> panels,
      IdentityHashMap<Panel, Boolean> known,
      Function<Panel, Condition> condition) {
    return panels.stream()
        .allMatch(
            panel -> known.computeIfAbsent(panel, key -> condition.apply(key).holds(variables)));
  }
}
