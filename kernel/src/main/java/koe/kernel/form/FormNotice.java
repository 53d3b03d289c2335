package koe.kernel.form;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The notice of privacy as a customer reads it.
 *
 * @param language of the text
 */
public record FormNotice(int version, String language, String text, Optional<String> url) {

  /** The notice in the customer's language, or in the first that it is written in. */
  public static Optional<FormNotice> of(Branding branding, String language) {
    return branding.privacy().flatMap(notice -> in(notice, language));
  }

  private static Optional<FormNotice> in(Branding.PrivacyNotice notice, String language) {
    String wanted = language.split("-")[0];
    return notice.text().entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, String>, Boolean>comparing(
                    text -> !text.getKey().equals(wanted))
                .thenComparing(Map.Entry::getKey))
        .findFirst()
        .map(
            text -> new FormNotice(notice.version(), text.getKey(), text.getValue(), notice.url()));
  }
}
