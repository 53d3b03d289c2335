package koe.kernel.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The page before a survey of limited time: it says how much time there is, and the time runs from
 * its button on.
 *
 * @param t the texts of the page
 * @param language the language of the survey, which may be one that the texts do not have
 * @param title of the survey; may be empty
 * @param action where the form is sent
 * @param hidden fields that come back unseen
 * @param languages other languages to switch to, with the address of each
 * @param time that there will be
 */
public record FormStart(
    Texts.In t,
    String language,
    String title,
    FormLook look,
    Optional<FormNotice> notice,
    String action,
    Map<String, List<String>> hidden,
    Map<String, String> languages,
    FormTime time) {

  public String direction() {
    return FormView.direction(language);
  }

  /** The language of Koe's own texts, where it is another one than the survey's. */
  public @Nullable String aside() {
    return FormView.aside(t, language);
  }

  /** How much time there is, and when it begins. */
  public String said() {
    return time.ahead(t);
  }
}
