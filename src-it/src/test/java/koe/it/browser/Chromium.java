package koe.it.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.text.Language;

/** The browser of this machine; none is fetched. */
final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final URI koe;

  private Chromium(Playwright playwright, Browser browser, URI koe) {
    this.playwright = playwright;
    this.browser = browser;
    this.koe = koe;
  }

  /** Starts it for the pages of a Koe; without a browser the test is skipped, but not on CI. */
  static Chromium start(URI koe) {
    Path program =
        Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
    if (!Files.isExecutable(program)) {
      missing(program + " is missing: install Chromium (apt install chromium) or set CHROMIUM");
    }
    Map<String, String> nothingFetched = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(nothingFetched));
    LaunchOptions options =
        new LaunchOptions()
            .setExecutablePath(program)
            .setHeadless(true)
            .setChromiumSandbox(false)
            .setArgs(QUIET);
    return new Chromium(playwright, playwright.chromium().launch(options), koe);
  }

  private static void missing(String what) {
    if ("true".equals(System.getenv("CI"))) {
      fail(what);
    }
    abort(what);
  }

  /** A browser of somebody who reads a language. */
  BrowserContext reading(Language language) {
    return browser.newContext(options(language));
  }

  /** The same, with JavaScript switched off. */
  BrowserContext withoutScripts(Language language) {
    return browser.newContext(options(language).setJavaScriptEnabled(false));
  }

  private NewContextOptions options(Language language) {
    return new NewContextOptions()
        .setBaseURL(koe.toString())
        .setLocale(language == Language.JAPANESE ? "ja-JP" : "en-GB")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setViewportSize(Widths.DESK, Widths.HEIGHT);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
