package koe.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import koe.it.system.Eventually;

/** Somebody who looks at pages, and at every page sees that it is in order. */
record Visitor(Page page, Complaints complaints, Wording words) {

  private static final double GLANCE_MILLIS = 1_000;

  /** Somebody with a browser of their own, who says yes when a page asks whether they are sure. */
  static Visitor with(BrowserContext browser, Wording words) {
    Complaints complaints = Complaints.about(browser);
    Page page = browser.newPage();
    page.onDialog(Dialog::accept);
    return new Visitor(page, complaints, words);
  }

  Visitor on(Page other) {
    return new Visitor(other, complaints, words);
  }

  Visitor readingIn(Wording other) {
    return new Visitor(page, complaints, other);
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** The part of the page under a heading. */
  Locator section(String heading) {
    Locator title =
        page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setExact(true));
    return page.locator("section").filter(new Locator.FilterOptions().setHas(title));
  }

  /** Goes to a part of Koe by the menu. */
  void choose(String key) {
    page.getByRole(AriaRole.NAVIGATION)
        .getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName(words.frame(key)).setExact(true))
        .click();
  }

  /** Waits for the page with this heading, and sees that it is in order. */
  void sees(String heading) {
    assertThat(page.locator("h1")).containsText(heading);
    assertThat(page.locator("h1")).hasCount(1);
    assertThat(page.locator("html")).hasAttribute("lang", words.language().tag());
    fits(Widths.PHONE);
    fits(Widths.DESK);
    assertThat(complaints.all()).as(page.url()).isEmpty();
  }

  private void fits(int width) {
    page.setViewportSize(width, Widths.HEIGHT);
    Eventually.see(
        page.url() + " without a horizontal scroll bar at " + width,
        () -> page.evaluate("() => document.documentElement.scrollWidth"),
        wide -> ((Number) wide).intValue() <= width);
  }

  /** Loads the page again until what works in the background has brought this. */
  void reloadsUntilSeen(Locator wanted) {
    Eventually.see(
        wanted + " on " + page.url(),
        () -> {
          page.reload();
          return isSoonVisible(wanted);
        },
        seen -> seen);
  }

  private static boolean isSoonVisible(Locator wanted) {
    try {
      wanted.first().waitFor(new Locator.WaitForOptions().setTimeout(GLANCE_MILLIS));
      return true;
    } catch (TimeoutError notYet) {
      return false;
    }
  }
}
