package koe.it.browser;

import koe.kernel.text.Language;
import koe.kernel.text.Texts;

/** What the pages say in one language, by the keys under which they look it up. */
public record Wording(Language language) {

  public String frame(String key, Object... values) {
    return Texts.kernel().in(language).get(key, values);
  }

  public String surveys(String key, Object... values) {
    return Texts.of("koe.survey.texts").in(language).get(key, values);
  }

  String feedback(String key, Object... values) {
    return Texts.of("koe.feedback.texts").in(language).get(key, values);
  }

  public String dashboard(String key, Object... values) {
    return Texts.of("koe.dashboard.texts").in(language).get(key, values);
  }

  public Wording other() {
    return new Wording(language.other());
  }
}
