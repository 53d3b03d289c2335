package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import koe.it.browser.Chromium;
import koe.it.system.Eventually;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.access.SignedFields;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The widget on a shop's page whose policy allows no inline script and no inline style, in a
 * browser that gives neither cookies nor storage to anybody.
 */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetIT {

  private static final int MOST_BYTES = 8 * 1024;
  private static final String NOTHING_KEPT =
      """
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name,
          {get() { throw new DOMException('blocked', 'SecurityError'); }});
      Object.defineProperty(document, 'cookie',
        {get() { throw new DOMException('blocked', 'SecurityError'); },
         set() { throw new DOMException('blocked', 'SecurityError'); }});
      """;

  private final KoeSystem koe;
  private final Workspace workspace;
  private final SurveysSystem surveys;
  private final Chromium chromium;
  private final ShopSite shop = ShopSite.start();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private UUID survey;
  private String key;
  private String signingKey;
  private BrowserContext browser;
  private Page page;

  WidgetIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Widget");
    surveys = workspace.surveys();
    chromium = Chromium.start(koe.url());
  }

  @BeforeEach
  void open() {
    survey =
        surveys.open(
            "widget",
            Json.read(
                """
                {"pages": [{"elements": [{"type": "rating", "name": "nps", "metric": "nps",
                  "rateMin": 0, "rateMax": 10, "title": "すすめますか"}]}]}"""));
    ObjectNode wanted =
        Json.object()
            .put("survey", survey.toString())
            .put("channel", "embed")
            .put("frequencyCapDays", 30);
    String base = "/surveys/api/v1/distributions";
    UUID distribution = workspace.api().post(base, wanted).expect(201).id();
    JsonNode link = workspace.api().get(base + "/" + distribution + "/link").expect(200).json();
    key = link.path("key").asText();
    signingKey = link.path("signingKey").asText();
    browser = chromium.reading(Language.JAPANESE);
    browser.addInitScript(NOTHING_KEPT);
    page = browser.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
  }

  @AfterEach
  void shut() {
    browser.close();
  }

  @AfterAll
  void close() {
    chromium.close();
    shop.close();
  }

  /** Opens the shop's page with the widget as the shop's owner wrote it. */
  private void visit(String attributes) {
    String origin = koe.url().toString().replaceFirst("/$", "");
    String html =
        """
        <!DOCTYPE html><html lang="ja"><head><title>店</title></head>
        <body><h1>店</h1><button id="buy">買う</button>
        <script src="%s/r/embed.js" data-koe="%s" %s></script>
        <canvas width="9" height="4000"></canvas><p id="end">終わり</p></body></html>"""
            .formatted(origin, key, attributes);
    String policy =
        "default-src 'none'; style-src 'self'; script-src %s; frame-src %s; base-uri 'none'"
            .formatted(origin, origin);
    shop.show(html, policy);
    page.navigate(shop.address());
    page.evaluate(
        """
        () => { window.told = [];
          for (const type of ['shown', 'closed', 'answered'])
            document.addEventListener('koe:' + type, () => window.told.push(type)); }""");
  }

  private FrameLocator form() {
    return page.frameLocator("iframe").frameLocator("iframe");
  }

  private Locator scale() {
    return form().locator("[name=nps][value='9']");
  }

  private void isShown() {
    PlaywrightAssertions.assertThat(scale()).isAttached();
    PlaywrightAssertions.assertThat(page.locator("iframe")).isVisible();
  }

  private void isNotShown() {
    PlaywrightAssertions.assertThat(page.frameLocator("iframe").locator("iframe")).hasCount(0);
  }

  private long answers() {
    return koe.rows()
        .count(
            "select count(*) from response.response where survey = ? and status = 'complete'",
            survey);
  }

  @Test
  void inline_it_is_answered_under_a_strict_policy_without_cookies_and_tells_the_shop() {
    visit("");
    isShown();
    scale().check(new Locator.CheckOptions().setForce(true));
    form().locator("button[value=next]:not(.v), button[value=complete]:not(.v)").first().click();
    Eventually.see("the answer is there", this::answers, n -> n == 1);
    page.waitForFunction("() => window.told.includes('answered')");
    double height = page.locator("iframe").boundingBox().height;
    assertThat(height).isGreaterThan(50);
    assertThat(complaints).isEmpty();
    assertThat(browser.cookies()).isEmpty();
    assertThat(page.locator("iframe").getAttribute("sandbox"))
        .isEqualTo("allow-forms allow-scripts allow-same-origin allow-popups");
  }

  private long answersFor(String order) {
    return koe.rows()
        .count(
            "select count(*) from response.response where survey = ? and attributes ->> 'order' = ?",
            survey,
            order);
  }

  @Test
  void what_the_shop_signed_is_kept_with_the_answer_it_begins_with_and_what_was_changed_is_not() {
    String order = "注文-17";
    String signature = SignedFields.sign(signingKey, Map.of("order", order));
    for (String said : List.of(order, order + "8")) {
      visit("data-query='nps=9&amp;koe.order=%s&amp;koe.sig=%s'".formatted(said, signature));
      PlaywrightAssertions.assertThat(scale()).isChecked();
      form().locator("button[value=next]:not(.v), button[value=complete]:not(.v)").first().click();
      page.waitForFunction("() => window.told.includes('answered')");
    }
    assertThat(answers()).isEqualTo(2);
    assertThat(answersFor(order)).isEqualTo(1);
    assertThat(answersFor(order + "8")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"popup,false", "full,true"})
  void as_a_dialog_it_takes_the_focus_and_gives_it_back(String mode, boolean modal) {
    visit("data-mode='%s' data-trigger='event:bought'".formatted(mode));
    page.locator("#buy").focus();
    page.evaluate("() => koe('track', 'bought')");
    isShown();
    Locator dialog = page.locator("[role=dialog]");
    PlaywrightAssertions.assertThat(dialog).isVisible();
    assertThat("true".equals(dialog.getAttribute("aria-modal"))).isEqualTo(modal);
    dialog.locator("button").click();
    PlaywrightAssertions.assertThat(dialog).isHidden();
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("buy");
    assertThat(page.evaluate("() => window.told.join()")).isEqualTo("shown,closed");
    assertThat(complaints).isEmpty();
  }

  @Test
  void as_a_side_tab_it_opens_when_somebody_asks_for_it() {
    visit("data-mode='tab' data-label='ご意見箱'");
    Locator tab = page.locator("button", new Page.LocatorOptions().setHasText("ご意見箱"));
    PlaywrightAssertions.assertThat(tab).isVisible();
    isNotShown();
    tab.click();
    isShown();
    page.keyboard().press("Escape");
    assertThat(complaints).isEmpty();
  }

  @Test
  void it_waits_for_the_time_the_scroll_the_exit_the_element_or_the_event() {
    visit("data-mode='popup' data-trigger='scroll:60'");
    isNotShown();
    page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
    isShown();
    visit("data-mode='popup' data-trigger='element:#end'");
    isNotShown();
    page.evaluate("() => document.querySelector('#end').scrollIntoView()");
    isShown();
    visit("data-mode='popup' data-trigger='exit'");
    isNotShown();
    page.evaluate(
        "() => document.dispatchEvent(new MouseEvent('mouseout', {clientY: -1, bubbles: true}))");
    isShown();
    visit("data-mode='popup' data-trigger='time:0.2'");
    isShown();
    visit("data-mode='popup' data-trigger='event:bought'");
    page.evaluate("() => koe('track', 'looked')");
    isNotShown();
    page.evaluate("() => koe('track', 'bought')");
    isShown();
    assertThat(complaints).isEmpty();
  }

  @Test
  void the_server_remembers_by_the_shops_own_user_whom_it_asked() {
    visit("data-mode='popup' data-user='U-1'");
    isShown();
    visit("data-mode='popup' data-user='U-1' data-trigger='event:again'");
    page.waitForResponse(
        answer -> answer.url().endsWith("/offer"),
        () -> page.evaluate("() => koe('track', 'again')"));
    isNotShown();
    visit("data-mode='popup' data-user='U-2'");
    isShown();
  }

  @Test
  void messages_that_are_not_the_frames_own_change_nothing() {
    visit("data-mode='popup' data-trigger='event:never'");
    page.evaluate(
        """
        key => {
          for (const type of ['ready', 'offer', 'size', 'done'])
            window.postMessage({koe: key, type, show: true, height: 9000}, '*');
        }""",
        key);
    page.evaluate("() => new Promise(done => setTimeout(done, 300))");
    isNotShown();
    assertThat(page.evaluate("() => window.told.length")).isEqualTo(0);
  }

  @Test
  void removed_it_leaves_nothing_behind() {
    visit("data-mode='tab'");
    PlaywrightAssertions.assertThat(page.locator("body > button:not(#buy)")).hasCount(1);
    page.evaluate("() => koe('remove')");
    PlaywrightAssertions.assertThat(page.locator("iframe, [role=dialog], body > button:not(#buy)"))
        .hasCount(0);
    assertThat(page.evaluate("() => typeof window.koe")).isEqualTo("undefined");
  }

  @Test
  void it_is_small() throws IOException {
    String script = workspace.anyone().get("/r/embed.js").expect(200).text();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(script.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(packed.size()).isLessThanOrEqualTo(MOST_BYTES);
  }
}
