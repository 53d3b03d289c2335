package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import koe.it.browser.Chromium;
import koe.it.browser.FrontDoor;
import koe.it.browser.Visitor;
import koe.it.browser.Widths;
import koe.it.browser.Wording;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.text.Language;
import koe.launcher.home.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of dashboards, in both languages, on a desk and on a phone, full and empty. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardsIT {

  private static final Duration FITTING = Duration.ofSeconds(10);
  private static final List<String> PAGES =
      List.of(
          "/",
          "/numbers",
          "/numbers?by=channel&interval=week",
          "/numbers?theme=staff&sentiment=negative",
          "/numbers?filter=%7B",
          "/numbers/style",
          "/drivers",
          "/value",
          "/value?top=0",
          "/themes/staff",
          "/journey",
          "/tasks",
          "/tasks/figures",
          "/backlog",
          "/teams",
          "/rules",
          "/webhooks",
          "/settings");

  private final KoeSystem koe;
  private final Chromium chromium;

  DashboardsIT(KoeSystem koe) {
    this.koe = koe;
    this.chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void pages_of_a_year_of_answers_keep_nobody_out_and_fit_every_screen() {
    Workspace demo = koe.demo();
    assertThat(walk(demo, Language.JAPANESE)).isEmpty();
    assertThat(walk(demo, Language.ENGLISH)).isEmpty();
  }

  @Test
  void pages_without_any_answer_keep_nobody_out_either() {
    assertThat(walk(koe.workspace("Nothing yet"), Language.JAPANESE)).isEmpty();
  }

  @Test
  void a_figure_can_be_narrowed_down_saved_and_noted_on() {
    Workspace demo = koe.demo();
    try (BrowserContext browser = chromium.reading(Language.ENGLISH)) {
      Visitor staff = signedIn(demo, browser, Language.ENGLISH);
      Page page = staff.page();
      page.navigate("/numbers?by=channel");
      page.locator("section[aria-labelledby=groups] tbody a").first().click();
      assertThat(page.url()).contains("filter=");
      staff.field(staff.words().dashboard("numbers.view.name")).fill("One channel");
      page.locator("form[action='/numbers/views'] button").click();
      assertThat(page.locator("nav a[aria-current=page]").allTextContents())
          .contains("One channel");
      assertThat(page.url()).contains("filter=");
      page.locator("#text").fill("New shop");
      page.locator("form[action='/numbers/annotations'] button").click();
      assertThat(page.locator("[data-chart=trend] tbody").textContent()).contains("New shop");
    }
  }

  private List<String> walk(Workspace workspace, Language language) {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext browser = chromium.reading(language)) {
      Page page = signedIn(workspace, browser, language).page();
      for (String path : PAGES) {
        page.setViewportSize(Widths.DESK, Widths.HEIGHT);
        Response answer = page.navigate(path);
        if (answer.status() >= 500) {
          wrong.add(path + " answers " + answer.status());
        }
        Axe.violations(page).forEach(one -> wrong.add(language + " " + path + ": " + one));
        for (int width : List.of(Widths.DESK, Widths.PHONE)) {
          page.setViewportSize(width, Widths.HEIGHT);
          page.navigate(path);
          if (!fits(page)) {
            wrong.add(language + " " + path + " scrolls sideways at " + width);
          }
        }
      }
    }
    return wrong;
  }

  /** A chart takes a moment to find out how wide the screen is. */
  private static boolean fits(Page page) {
    return new Patience(FITTING)
        .until(
            () ->
                (Boolean)
                    page.evaluate(
                        "() => document.documentElement.scrollWidth <= window.innerWidth"));
  }

  private static Visitor signedIn(Workspace workspace, BrowserContext browser, Language language) {
    Visitor staff = new FrontDoor(Visitor.with(browser, new Wording(language))).open();
    new FrontDoor(staff).signIn(workspace);
    return staff;
  }
}
