package koe.it.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks at a page for what keeps people out, by the rules of WCAG 2.2 AA. */
final class Axe {

  private static final String SCRIPT = load();
  private static final String RUN =
      """
      async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
        'wcag22aa', 'best-practice']})).violations.map(v => v.id + ': '
        + v.nodes.map(n => n.html.slice(0, 200)).join(' | '))""";

  private Axe() {}

  /** What is wrong with the page as it is shown now. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate(SCRIPT);
    return (List<String>) page.evaluate(RUN);
  }

  /**
   * The same of a page whose scripts are switched off, and with them the checker's: of its copy.
   */
  static List<String> violationsWithoutScript(Page page) {
    try (BrowserContext other = page.context().browser().newContext()) {
      Page copy = other.newPage();
      copy.setContent(page.content());
      return violations(copy);
    }
  }

  private static String load() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
