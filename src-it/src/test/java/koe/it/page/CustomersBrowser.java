package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;

/** A customer's browser on the page behind a link. */
record CustomersBrowser(BrowserContext browser, Page page, boolean script) {

  static final int NARROW = 320;
  private static final int HEIGHT = 900;

  static CustomersBrowser open(BrowserContext browser, String path) {
    return open(browser, path, true);
  }

  /**
   * @param script whether the browser runs scripts
   */
  static CustomersBrowser open(BrowserContext browser, String path, boolean script) {
    Page page = browser.newPage();
    page.navigate(path);
    return new CustomersBrowser(browser, page, script);
  }

  Locator field(String name) {
    return page.locator("[name='" + name + "']");
  }

  Locator choice(String name, String value) {
    return page.locator("[name='" + name + "'][value='" + value + "']");
  }

  void choose(String name, String value) {
    choice(name, value).check(new Locator.CheckOptions().setForce(true));
  }

  void press(String step) {
    page.locator("button[value=" + step + "]:not(.v)").click();
  }

  /** Waits until the page says something in its line of state. */
  void isTold(String words) {
    PlaywrightAssertions.assertThat(page.locator(".st")).containsText(words);
  }

  void isThanked(String words) {
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText(words);
    PlaywrightAssertions.assertThat(page.locator("form")).hasCount(0);
  }

  /** The page keeps nobody out, and needs no scrolling to the side where it is narrow. */
  void isFitForAll(String what) {
    assertThat(script ? Axe.violations(page) : Axe.violationsWithoutScript(page))
        .as(what)
        .isEmpty();
    page.setViewportSize(NARROW, HEIGHT);
    assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue())
        .as(what)
        .isLessThanOrEqualTo(NARROW);
    assertThat(smallTargets()).as(what).isEmpty();
  }

  /** What people press that is lower or narrower than a fingertip. */
  @SuppressWarnings("unchecked")
  private List<String> smallTargets() {
    return (List<String>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('button, select, textarea, input:not([type=hidden]), summary, .langs a')]
              .map(e => e.type === 'radio' || e.type === 'checkbox' ? e.closest('label') : e)
              .filter(e => { const b = e.getBoundingClientRect(); return b.width < 44 || b.height < 44; })
              .map(e => e.outerHTML.slice(0, 150))""");
  }
}
