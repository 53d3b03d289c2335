package koe.kernel.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import koe.kernel.access.Secrets;

/**
 * The style of the customer's page, sent inside it so that one round trip shows everything.
 *
 * @param hash what the content security policy names to let this style and no other through
 */
public record FormStyle(String css, String hash) {

  /** The style in Koe's own colours. */
  static final FormStyle PLAIN = of(load());

  private static final BrandColour LIGHT = BrandColour.parse("#f5f7f6");
  private static final BrandColour DARK = BrandColour.parse("#18211e");
  private static final double HINT = 0.88;

  private static FormStyle of(String css) {
    return new FormStyle(css, "sha256-" + Base64.getEncoder().encodeToString(Secrets.hash(css)));
  }

  /** The style in a company's colour, by day and by night. */
  static FormStyle in(BrandColour colour) {
    return of(
        PLAIN.css
            + ":root{"
            + variables(colour, LIGHT, BrandColour.WHITE)
            + "}@media(prefers-color-scheme:dark){:root{"
            + variables(colour, DARK, DARK)
            + "}}");
  }

  private static String variables(BrandColour colour, BrandColour page, BrandColour card) {
    return "--b:"
        + colour.css()
        + ";--bi:"
        + colour.ink().css()
        + ";--bt:"
        + colour.readableOn(page).css()
        + ";--bs:"
        + colour.mix(card, HINT).css();
  }

  private static String load() {
    try (InputStream css = FormStyle.class.getResourceAsStream("form.css")) {
      if (css == null) {
        throw new IllegalStateException("form.css is missing");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s*\\n\\s*", "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
