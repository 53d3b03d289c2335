package koe.kernel.form;

import koe.kernel.text.Texts;

/**
 * A page that says something to a customer: thanks, it is over, or a question of its own.
 *
 * @param html safe HTML that follows the text; may be empty
 * @param language of the HTML, as a tag
 * @param button the label of a button that posts to {@code action}; none if empty
 * @param onward where the customer is led now; nowhere if empty
 */
public record FormMessage(
    Texts.In t,
    FormLook look,
    String title,
    String text,
    String html,
    String language,
    String action,
    String button,
    String onward) {

  public static FormMessage of(Texts.In t, FormLook look, String title, String text) {
    return new FormMessage(t, look, title, text, "", t.tag(), "", "", "");
  }

  /** The same with safe HTML in place of the text, in the language of the survey. */
  public FormMessage withHtml(String safe, String tongue) {
    return new FormMessage(t, look, title, "", safe, tongue, action, button, onward);
  }

  /** The same with a button. */
  public FormMessage asking(String to, String label) {
    return new FormMessage(t, look, title, text, html, language, to, label, onward);
  }

  /** The same, leading on to another place. */
  public FormMessage leadingTo(String address) {
    return new FormMessage(t, look, title, text, html, language, action, button, address);
  }
}
