package koe.kernel.survey;

import java.util.Optional;
import koe.kernel.expression.Expression;
import koe.kernel.expression.Variables;

/**
 * Whether something holds for a respondent: always, never, or by an expression over the answers.
 *
 * @param otherwise what holds without an expression
 */
public record Condition(boolean otherwise, Optional<Expression> expression) {

  static final Condition ALWAYS = new Condition(true, Optional.empty());
  static final Condition NEVER = new Condition(false, Optional.empty());

  public boolean holds(Variables variables) {
    return expression.map(condition -> condition.isTrue(variables)).orElse(otherwise);
  }
}
