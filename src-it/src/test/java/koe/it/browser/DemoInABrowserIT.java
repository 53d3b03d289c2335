package koe.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import koe.it.system.Eventually;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody sees who started Koe with its sample workspace. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoInABrowserIT {

  private static final int COMMENTS = 1_000;

  private final KoeSystem koe;
  private final Chromium chromium;

  DemoInABrowserIT(KoeSystem koe) {
    this.koe = koe;
    this.chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void a_year_of_answers_in_both_languages_is_called_a_sample() {
    Workspace workspace = koe.demo();
    Eventually.see(
        "comments that are understood",
        () -> workspace.api().get("/feedback/api/v1/items?limit=1").expect(200).json(),
        items -> items.path("total").asInt() > COMMENTS);
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      Visitor staff = new FrontDoor(Visitor.with(browser, new Wording(Language.JAPANESE))).open();
      new FrontDoor(staff).signIn(workspace);
      shows(staff, "overview-ja");
      shows(new FrontDoor(staff).switchLanguage(), "overview");
    }
  }

  private static void shows(Visitor staff, String picture) {
    Wording words = staff.words();
    staff.page().navigate("/?days=365");
    staff.sees(words.dashboard("overview.title"));
    assertThat(staff.page().getByText(words.frame("frame.demo")).first()).isVisible();
    assertThat(staff.section(words.frame("metric.nps")).locator(".figure")).not().isEmpty();
    assertThat(staff.page().locator("canvas, svg[role=img], [role=img]").first()).isVisible();
    Pictures.take(staff.page(), picture);
  }
}
