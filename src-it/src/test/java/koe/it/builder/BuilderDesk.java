package koe.it.builder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import koe.it.browser.FrontDoor;
import koe.it.browser.Visitor;
import koe.it.browser.Wording;
import koe.it.system.Workspace;
import koe.kernel.text.Language;

/** Somebody of a CX team who makes a survey. */
record BuilderDesk(Visitor staff, Workspace workspace) {

  private static final int STEPS = 8;
  private static final int MOST_TABS = 150;

  static BuilderDesk signedIn(BrowserContext browser, Language language, Workspace workspace) {
    Visitor staff = Visitor.with(browser, new Wording(language));
    FrontDoor door = new FrontDoor(staff);
    door.open();
    door.signIn(workspace);
    return new BuilderDesk(staff, workspace);
  }

  Page page() {
    return staff.page();
  }

  String word(String key, Object... values) {
    return staff.words().surveys("builder." + key, values);
  }

  BuilderDesk beginsWithAnEmptyPage(String name) {
    page().navigate("/surveys/new");
    Locator card = staff.section(staff.words().surveys("survey.blank.title"));
    card.getByRole(AriaRole.TEXTBOX).fill(name);
    card.getByRole(AriaRole.BUTTON).click();
    return sees(name);
  }

  BuilderDesk opens(UUID survey) {
    page().navigate("/surveys/" + survey + "/edit");
    assertThat(page().locator("#builder")).isVisible();
    return this;
  }

  BuilderDesk sees(String name) {
    assertThat(page().locator("#builder")).isVisible();
    staff.sees(name);
    return this;
  }

  UUID survey() {
    return UUID.fromString(page().url().replaceFirst(".*/surveys/([0-9a-f-]{36}).*", "$1"));
  }

  JsonNode definition() {
    return workspace.surveys().survey(survey()).path("definition");
  }

  /** The names of the questions on a page, as they are kept. */
  List<String> kept(int page) {
    return StreamSupport.stream(
            definition().at("/pages/" + page + "/elements").spliterator(), false)
        .map(element -> element.path("name").asText())
        .toList();
  }

  void isSaved() {
    assertThat(page().locator(".state")).hasText(word("saved"));
  }

  Locator adding(int page) {
    return staff.button(word("page.n", page) + ": " + word("add"));
  }

  Locator kind(String key) {
    return page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(word(key)).setExact(true));
  }

  void adds(String key) {
    adding(1).click();
    kind(key).click();
  }

  Locator cards() {
    return page().locator("[data-card]");
  }

  Locator card(String title) {
    Locator named =
        page().locator(".opener .name").filter(new Locator.FilterOptions().setHasText(title));
    return cards().filter(new Locator.FilterOptions().setHas(named)).first();
  }

  /** Opens a card, if it is not open. */
  Locator opened(String title) {
    Locator opener = card(title).locator(".opener").first();
    if ("false".equals(opener.getAttribute("aria-expanded"))) opener.click();
    return card(title);
  }

  Locator text(String title, String property, String language) {
    return opened(title)
        .locator("textarea[data-key$='/" + property + ":" + language + "']")
        .first();
  }

  void drags(String title, String above) {
    BoundingBox handle = card(title).locator(".handle").boundingBox();
    BoundingBox target = card(above).boundingBox();
    Mouse mouse = page().mouse();
    mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    mouse.down();
    mouse.move(target.x + handle.width, target.y + 2, new Mouse.MoveOptions().setSteps(STEPS));
    mouse.up();
  }

  /** Goes on with the tab key until this has the focus. */
  void tabsTo(Locator wanted) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
        return;
      }
      page().keyboard().press("Tab");
    }
    throw new AssertionError("the tab key does not lead to " + wanted);
  }

  void isInOrderForEverybody() {
    List<Rule> violations =
        new AxeBuilder(page()).exclude(List.of("iframe")).analyze().getViolations();
    assertThat(violations)
        .as(page().url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }
}
