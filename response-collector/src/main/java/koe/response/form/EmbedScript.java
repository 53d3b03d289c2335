package koe.response.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script that a web page loads to show a survey. */
final class EmbedScript {

  static final String TEXT = load();

  private EmbedScript() {}

  private static String load() {
    try (InputStream script = EmbedScript.class.getResourceAsStream("embed.js")) {
      if (script == null) {
        throw new IllegalStateException("embed.js is missing");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
