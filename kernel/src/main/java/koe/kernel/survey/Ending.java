package koe.kernel.survey;

import java.util.List;
import java.util.Optional;
import koe.kernel.expression.Expression;

/**
 * What comes after the last page.
 *
 * @param closings texts of thanks by condition; the first that holds is shown
 * @param redirects addresses to go to by condition; the first that holds is taken
 * @param redirect where everybody else goes; empty for nowhere
 */
record Ending(List<Closing> closings, List<Redirect> redirects, Optional<LocalizedText> redirect) {

  /** An address for those respondents for whom the condition holds. */
  record Redirect(Expression condition, LocalizedText address) {}

  Ending {
    closings = List.copyOf(closings);
    redirects = List.copyOf(redirects);
  }
}
