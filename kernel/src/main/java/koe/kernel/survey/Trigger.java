package koe.kernel.survey;

import koe.kernel.expression.Expression;

/** What an answer does to the way through the survey: it ends it, or leads on to a question. */
sealed interface Trigger {

  Expression condition();

  /** The survey ends after the page on which the condition came to hold. */
  record Complete(Expression condition) implements Trigger {}

  /** The page with this question comes next. */
  record Skip(Expression condition, String question) implements Trigger {}
}
