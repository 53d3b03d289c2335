package koe.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;

/** Holds that a bundle says the same things in Japanese and in English. */
public final class TextsCheck {

  private TextsCheck() {}

  /** Fails with the keys that only one language has, or that leave out a place. */
  public static void sameKeys(String bundle) {
    ResourceBundle japanese = load(bundle, Locale.JAPANESE);
    ResourceBundle english = load(bundle, Locale.ENGLISH);
    assertThat(japanese.keySet()).isEqualTo(english.keySet());
    for (String key : japanese.keySet()) {
      assertThat(places(japanese.getString(key)))
          .as("places of " + key)
          .isEqualTo(places(english.getString(key)));
    }
  }

  private static ResourceBundle load(String bundle, Locale locale) {
    return ResourceBundle.getBundle(
        bundle,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static java.util.Set<String> places(String text) {
    java.util.Set<String> places = new java.util.TreeSet<>();
    java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("\\{(\\d)").matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }
}
