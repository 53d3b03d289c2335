package koe.kernel.form;

import java.time.Duration;
import koe.kernel.text.Texts;

/**
 * The time that a respondent has for a page or for all of a survey.
 *
 * @param limit as the author set it
 * @param left of it now; nothing if it is over
 * @param page whether it is for this page alone
 */
public record FormTime(Duration limit, Duration left, boolean page) {

  private static final int MINUTE = 60;

  /** What is said to respondents whose page does not count by itself. */
  public String said(Texts.In t) {
    return t.get(
        page ? "form.time.page" : "form.time.survey",
        words(t, limit.toSeconds()),
        words(t, seconds()));
  }

  /** What is said to respondents before it begins. */
  public String ahead(Texts.In t) {
    return t.get(page ? "form.start.page" : "form.start.survey", words(t, limit.toSeconds()));
  }

  /** The seconds that are left; one that has begun counts. */
  public long seconds() {
    return (left.toMillis() + 999) / 1000;
  }

  /** When a warning is due: a fifth before the end, and no more than a minute. */
  public long warning() {
    return Math.min(MINUTE, limit.toSeconds() / 5);
  }

  private static String words(Texts.In t, long seconds) {
    if (seconds < 2 * MINUTE && seconds % MINUTE != 0) return t.get("form.time.seconds", seconds);
    return t.get("form.time.minutes", Math.max(1, seconds / MINUTE));
  }
}
