package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.it.browser.Chromium;
import koe.it.system.Eventually;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script adds: conditions at once, answers kept while they are given, sent once. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptIT {

  private static final Texts.In T = Texts.kernel().in(Language.JAPANESE);

  private static final int FLAPS = 4;

  private final KoeSystem koe;
  private final SurveysSystem surveys;
  private final Chromium chromium;

  ScriptIT(KoeSystem koe) {
    this.koe = koe;
    Workspace workspace = koe.workspace("Script");
    surveys = workspace.surveys();
    chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  private UUID open(String name) {
    return surveys.open(name, EveryType.DEFINITION);
  }

  private long responses(UUID survey, String status) {
    return koe.rows()
        .count(
            "select count(*) from response.response where survey = ? and status = ?",
            survey,
            status);
  }

  private long answers(UUID survey, String text) {
    return koe.rows()
        .count(
            "select count(*) from response.answer a join response.response r"
                + " on (r.workspace, r.id) = (a.workspace, a.response)"
                + " where r.survey = ? and a.value #>> '{}' = ?",
            survey,
            text);
  }

  private static void finish(CustomersBrowser customer) {
    customer.choose("nps", "9");
    customer.press("next");
    customer.field("more").fill("以上です");
  }

  @Test
  void a_condition_shows_at_once_and_leaves_what_is_typed_and_focused_alone() {
    UUID survey = open("conditions");
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key());
      customer.choose("nps", "3");
      PlaywrightAssertions.assertThat(customer.field("why")).isVisible();
      customer.field("why").pressSequentially("駐車場");
      customer.page().evaluate("() => { document.activeElement.mark = 1; }");
      customer.isTold(T.get("form.saved"));
      customer.field("why").pressSequentially("が狭い");
      assertThat(customer.field("why").inputValue()).isEqualTo("駐車場が狭い");
      assertThat(customer.page().evaluate("() => document.activeElement.mark")).isEqualTo(1);
      customer.choose("nps", "10");
      PlaywrightAssertions.assertThat(customer.field("why")).hasCount(0);
      assertThat(customer.browser().cookies()).isEmpty();
    }
    Eventually.see(
        "the answers so far count as partial", () -> responses(survey, "partial"), n -> n == 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void enter_that_ends_a_composition_sends_nothing(boolean enterComesFirst) {
    UUID survey = open("composition " + enterComesFirst);
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key());
      customer.choose("nps", "9");
      customer.press("next");
      customer.field("name").focus();
      InputMethod method = InputMethod.of(customer.page());
      method.composes("やまだ");
      // Chromium and Firefox tell of the Enter inside the composition, Safari after it.
      if (enterComesFirst) method.presses();
      method.commits("山田");
      if (!enterComesFirst) method.presses();
      PlaywrightAssertions.assertThat(customer.field("name")).hasValue("山田");
      Eventually.see("what was written is kept", () -> answers(survey, "山田"), n -> n == 1);
      PlaywrightAssertions.assertThat(customer.page().locator(".sum")).hasCount(0);
      customer.field("name").press("Enter");
      PlaywrightAssertions.assertThat(customer.page().locator(".sum")).isVisible();
    }
  }

  @Test
  void what_is_sent_without_a_network_is_kept_and_recorded_once() {
    UUID survey = open("offline");
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key());
      finish(customer);
      browser.setOffline(true);
      customer.press("complete");
      customer.isTold(T.get("form.waiting"));
      assertThat(responses(survey, "complete")).isZero();
      browser.setOffline(false);
      customer.isThanked(T.get("form.thanks.title"));
      assertThat(customer.page().evaluate("() => localStorage.length")).isEqualTo(0);
    }
    assertThat(responses(survey, "complete")).isEqualTo(1);
    assertThat(responses(survey, "partial")).isZero();
  }

  @Test
  void what_is_typed_while_the_network_fails_arrives_when_it_is_back() {
    UUID survey = open("typing");
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key());
      customer.choose("nps", "3");
      PlaywrightAssertions.assertThat(customer.field("why")).isVisible();
      browser.setOffline(true);
      customer.field("why").fill("圏外");
      customer.isTold(T.get("form.waiting"));
      customer.field("why").fill("圏外でした");
      browser.setOffline(false);
      customer.isTold(T.get("form.saved"));
    }
    assertThat(answers(survey, "圏外でした")).isEqualTo(1);
    assertThat(responses(survey, "partial")).isEqualTo(1);
  }

  @Test
  void an_answer_that_arrived_while_its_acknowledgement_did_not_is_recorded_once() {
    UUID survey = open("acknowledgement");
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key());
      finish(customer);
      customer.isTold(T.get("form.saved"));
      customer
          .page()
          .route(
              "**/r/*",
              request -> {
                request.fetch();
                request.abort();
              },
              new Page.RouteOptions().setTimes(1));
      customer.press("complete");
      customer.isThanked(T.get("form.thanks.title"));
    }
    assertThat(responses(survey, "complete")).isEqualTo(1);
    assertThat(responses(survey, "partial")).isZero();
  }

  @Test
  void a_page_that_was_closed_without_a_network_is_sent_by_the_next_visit_once() {
    UUID survey = open("closed");
    String path = "/r/" + surveys.link(survey).key();
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer = CustomersBrowser.open(browser, path);
      finish(customer);
      browser.setOffline(true);
      customer.press("complete");
      customer.isTold(T.get("form.waiting"));
      customer.page().close();
      browser.setOffline(false);
      CustomersBrowser one = CustomersBrowser.open(browser, path);
      CustomersBrowser.open(browser, path);
      Eventually.see("it arrives", () -> responses(survey, "complete"), n -> n == 1);
      Eventually.see(
          "nothing is left on the device",
          () -> one.page().evaluate("() => localStorage.length"),
          left -> ((Number) left).intValue() == 0);
      PlaywrightAssertions.assertThat(one.choice("nps", "9")).not().isChecked();
    }
    assertThat(responses(survey, "complete")).isEqualTo(1);
  }

  @Test
  void another_device_finds_the_answers_behind_the_same_personal_link() {
    UUID survey = open("devices");
    String path = "/r/" + surveys.personalLinks(survey, List.of("mover")).get(0);
    try (BrowserContext phone = chromium.reading(Language.JAPANESE);
        BrowserContext desk = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser first = CustomersBrowser.open(phone, path);
      first.choose("nps", "4");
      first.isTold(T.get("form.more"));
      first.field("why").fill("遠い");
      first.isTold(T.get("form.saved"));
      CustomersBrowser second = CustomersBrowser.open(desk, path);
      PlaywrightAssertions.assertThat(second.choice("nps", "4")).isChecked();
      PlaywrightAssertions.assertThat(second.field("why")).hasValue("遠い");
      second.press("next");
      second.field("more").fill("以上です");
      second.press("complete");
      second.isThanked(T.get("form.thanks.title"));
      first.press("next");
      first.isThanked(T.get("form.answered.title"));
    }
    assertThat(responses(survey, "complete")).isEqualTo(1);
  }

  @Test
  void what_an_earlier_visit_left_is_sent_by_one_of_two_tabs() {
    UUID survey = open("left");
    String path = "/r/" + surveys.personalLinks(survey, List.of("left")).get(0);
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser earlier = CustomersBrowser.open(browser, path);
      finish(earlier);
      browser.setOffline(true);
      earlier.press("complete");
      earlier.isTold(T.get("form.waiting"));
      earlier.page().close();
      browser.setOffline(false);
      List<Route> held = new ArrayList<>();
      browser.route("**" + path, route -> hold(route, held));
      CustomersBrowser.open(browser, path);
      CustomersBrowser last = CustomersBrowser.open(browser, path);
      Eventually.see("it is on its way", () -> sent(last, held), n -> n > 0);
      assertThat(sent(last, held)).isEqualTo(1);
      browser.unroute("**" + path);
      held.forEach(Route::resume);
      Eventually.see("it arrives", () -> responses(survey, "complete"), n -> n == 1);
    }
  }

  private static void hold(Route route, List<Route> held) {
    if (route.request().method().equals("POST")) held.add(route);
    else route.resume();
  }

  /** How many were sent until the page has looked at what is there. */
  private static int sent(CustomersBrowser customer, List<Route> held) {
    customer.page().evaluate("() => navigator.locks.query()");
    return held.size();
  }

  @Test
  void two_tabs_and_a_network_that_comes_and_goes_make_one_answer() {
    UUID survey = open("tabs");
    String path = "/r/" + surveys.personalLinks(survey, List.of("tabs")).get(0);
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser one = CustomersBrowser.open(browser, path);
      CustomersBrowser two = CustomersBrowser.open(browser, path);
      finish(one);
      finish(two);
      browser.setOffline(true);
      one.press("complete");
      two.press("complete");
      one.isTold(T.get("form.waiting"));
      two.isTold(T.get("form.waiting"));
      for (int flap = 0; flap < FLAPS; flap++) {
        browser.setOffline(false);
        browser.setOffline(true);
      }
      browser.setOffline(false);
      PlaywrightAssertions.assertThat(one.page().locator("form")).hasCount(0);
      PlaywrightAssertions.assertThat(two.page().locator("form")).hasCount(0);
      Eventually.see(
          "nothing is left on the device",
          () -> one.page().evaluate("() => localStorage.length"),
          left -> ((Number) left).intValue() == 0);
      assertThat(browser.cookies()).isEmpty();
    }
    assertThat(responses(survey, "complete")).isEqualTo(1);
    assertThat(responses(survey, "partial")).isZero();
  }
}
