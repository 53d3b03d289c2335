package koe.kernel.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import koe.kernel.access.Secrets;

/** The style of the customer's page, sent inside it so that one round trip shows everything. */
final class FormStyle {

  static final String CSS = load();

  /** What the content security policy names to let this style and no other through. */
  static final String HASH = "sha256-" + Base64.getEncoder().encodeToString(Secrets.hash(CSS));

  private FormStyle() {}

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
