package koe.kernel.form;

import koe.kernel.text.Texts;

/**
 * A page that says something to a customer: thanks, it is over, or a question of its own.
 *
 * @param html safe HTML that follows the text; may be empty
 * @param button the label of a button that posts to {@code action}; none if empty
 */
public record FormMessage(
    Texts.In t, String title, String text, String html, String action, String button) {

  public static FormMessage of(Texts.In t, String title, String text) {
    return new FormMessage(t, title, text, "", "", "");
  }
}
