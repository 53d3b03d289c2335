package koe.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** One customer's voice all the way, as the customer and the staff see it. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CircleInABrowserIT {

  private static final int SCORE = 2;

  private final KoeSystem koe;
  private final Chromium chromium;

  CircleInABrowserIT(KoeSystem koe) {
    this.koe = koe;
    this.chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void in_japanese() {
    Customer hanako = Customer.hanako();
    Workspace workspace = koe.workspace("さくら商店");
    try (BrowserContext browser = chromium.reading(Language.ENGLISH)) {
      Visitor staff = comesIn(browser, Language.ENGLISH, workspace);
      Locator score = asked(staff, hanako);
      Page answering = browser.waitForPage(score::click);
      answers(staff.on(answering), workspace, hanako);
      care(staff, hanako, "お電話でお詫びしました。", "夜間の人手不足", "夜間の担当を増やしました。");
      languageIsRemembered(staff);
    }
  }

  @Test
  void in_english_with_a_customer_without_javascript() {
    Customer henry = Customer.henry();
    Workspace workspace = koe.workspace("Sakura Shop");
    try (BrowserContext browser = chromium.reading(Language.JAPANESE);
        BrowserContext plain = chromium.withoutScripts(Language.ENGLISH)) {
      Visitor staff = comesIn(browser, Language.JAPANESE, workspace);
      Locator score = asked(staff, henry);
      Visitor customer = Visitor.with(plain, staff.words());
      customer.page().navigate(score.getAttribute("href"));
      answers(customer, workspace, henry);
      care(
          staff,
          henry,
          "Called and apologised.",
          "The carrier was changed without notice.",
          "Customers now get a message when a parcel is late.");
      languageIsRemembered(staff);
    }
  }

  private static Visitor comesIn(BrowserContext browser, Language language, Workspace workspace) {
    Visitor staff = new FrontDoor(Visitor.with(browser, new Wording(language))).chooseLanguage();
    new FrontDoor(staff).signIn(workspace);
    return staff;
  }

  /** The staff's way to the mail, and the low score in it that the customer is about to click. */
  private static Locator asked(Visitor staff, Customer customer) {
    SurveyDesk desk = SurveyDesk.of(staff);
    UUID survey = desk.publish(customer.template());
    desk.add(customer);
    desk.send(survey, customer);
    return desk.openMail(customer)
        .getByRole(
            AriaRole.LINK,
            new FrameLocator.GetByRoleOptions().setName(Integer.toString(SCORE)).setExact(true));
  }

  private static void answers(Visitor visitor, Workspace workspace, Customer customer) {
    AnswerPage answering = new AnswerPage(visitor, customer);
    answering.hasChosen(SCORE);
    String link = visitor.page().url();
    assertThat(responses(workspace)).as("before anything is sent").isEmpty();
    answering.complain();
    answering.cannotBeAnsweredAgain(link);
    assertThat(responses(workspace)).hasSize(1);
  }

  private static void care(
      Visitor staff, Customer customer, String call, String cause, String action) {
    CareDesk desk = CareDesk.of(staff);
    desk.findsComplaintOf(customer);
    desk.closesLoopWith(customer, call, cause, action);
    desk.backlogNamesThemeOf(customer);
    desk.overviewCountsOneDetractor();
  }

  private static void languageIsRemembered(Visitor staff) {
    Visitor other = new FrontDoor(staff).switchLanguage();
    other.sees(other.words().dashboard("overview.title"));
    other.choose("frame.surveys");
    other.sees(other.words().surveys("surveys.title"));
    other.choose("frame.feedback");
    other.sees(other.words().feedback("feedback.title"));
    new FrontDoor(other).signOut();
  }

  private static JsonNode responses(Workspace workspace) {
    return workspace.api().get("/r/api/v1/responses").expect(200).json().path("items");
  }
}
