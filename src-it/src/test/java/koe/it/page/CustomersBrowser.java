package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A customer's browser on the page behind a link. */
record CustomersBrowser(BrowserContext browser, Page page, boolean script) {

  static final int NARROW = 320;
  private static final int HEIGHT = 900;
  private static final int MOST_TABS = 90;
  private static final int MOST_PARTS = 6;

  /** Behind a border, before a figure. */
  private static final int INSIDE = 5;

  private static final String FOCUS_SHOWS =
      """
      () => [document.activeElement, document.activeElement.nextElementSibling].some(e => e
        && getComputedStyle(e).outlineStyle === 'solid'
        && parseFloat(getComputedStyle(e).outlineWidth) >= 2)""";

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

  /** Goes on with the tab key until a field of this name has the focus, which has to be seen. */
  Keyboard tabTo(String name) {
    PlaywrightAssertions.assertThat(page.locator("[name='" + name + "']").first()).isAttached();
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (name.equals(page.evaluate("() => document.activeElement.name || ''"))) {
        assertThat(page.evaluate(FOCUS_SHOWS)).as("focus on " + name).isEqualTo(true);
        return page.keyboard();
      }
    }
    throw new AssertionError("no way to " + name + " by keyboard");
  }

  /** Sets a field of several parts, such as a date, part by part. */
  void dial(String name) {
    Keyboard keys = tabTo(name);
    for (int part = 0; part < MOST_PARTS; part++) {
      keys.press("ArrowUp");
      keys.press("ArrowRight");
    }
  }

  /** Chooses a file in the window that the keyboard opens. */
  void picks(String name, FilePayload file) {
    page.waitForFileChooser(() -> tabTo(name).press("Enter")).setFiles(file);
    if (script) PlaywrightAssertions.assertThat(page.locator(".fl")).containsText(file.name);
  }

  /**
   * The colour that a value of a scale stands on, as it is painted: forced colours are no style.
   */
  int ground(String name, String value) {
    Locator painted = choice(name, value).locator("xpath=following-sibling::*[1]");
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(painted.screenshot()));
      return picture.getRGB(INSIDE, picture.getHeight() / 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each line of the summary of problems leads to what it speaks of. */
  void leadsToEachProblem() {
    if (!script) return;
    for (Locator problem : page.locator(".sum a").all()) {
      String target = problem.getAttribute("href").substring(1);
      problem.click();
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo(target);
    }
  }

  /** The language that a text says it is in. */
  String tongueOf(String text) {
    return (String)
        page.getByText(text, new Page.GetByTextOptions().setExact(true))
            .first()
            .evaluate("e => e.closest('[lang]').lang");
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
    fits(NARROW, "100%", what);
    assertThat(smallTargets()).as(what).isEmpty();
    fits(2 * NARROW, "200%", what + ", in large letters");
  }

  /**
   * 320 pixels are what is left of a window of 1,280 in which everything is four times as large.
   */
  private void fits(int width, String letters, String what) {
    page.setViewportSize(width, HEIGHT);
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", letters);
    assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue())
        .as(what)
        .isLessThanOrEqualTo(width);
    page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
  }

  /** What people press that is lower or narrower than a fingertip. */
  @SuppressWarnings("unchecked")
  private List<String> smallTargets() {
    return (List<String>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('button:not(.v), .sum a, select, textarea, input:not([type=hidden]), summary, .langs a')]
              .filter(e => e.checkVisibility() && !e.closest('[aria-hidden=true]'))
              .map(e => e.type === 'radio' || e.type === 'checkbox' ? e.closest('label') : e)
              .filter(e => { const b = e.getBoundingClientRect(); return b.width < 44 || b.height < 44; })
              .map(e => e.outerHTML.slice(0, 150))""");
  }
}
