package koe.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Pictures of pages. They are kept beside the logs of the tests, or in the directory that {@code
 * KOE_PICTURES} names: {@code KOE_PICTURES=docs} makes the one in the README anew.
 */
final class Pictures {

  private static final int HEIGHT = 1000;

  private Pictures() {}

  /** A picture of the upper part of a page, as somebody at a desk sees it. */
  static void take(Page page, String name) {
    Path directory =
        Optional.ofNullable(System.getenv("KOE_PICTURES"))
            .map(Path.of("..")::resolve)
            .orElse(Path.of(System.getProperty("koe.logs"), "pictures"));
    page.setViewportSize(Widths.DESK, HEIGHT);
    page.evaluate("() => window.scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(directory.resolve(name + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
