package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Base64;
import koe.it.browser.Chromium;
import koe.it.system.CollectorSystem;
import koe.it.system.Eventually;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company's look, thanks and privacy notice on the page of its customers, and on no other. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrandingIT {

  private static final String PATH = "/surveys/api/v1/branding";

  /** A PNG of one pixel. */
  private static final String PIXEL =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private final KoeSystem koe;
  private final Workspace workspace;

  BrandingIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Branding");
  }

  private static JsonNode branding(String colour) {
    ObjectNode json = Json.object().put("colour", colour).put("logo", PIXEL);
    json.putObject("thanks").put("ja", "次回10%引きです").put("en", "Ten percent off");
    json.put("redirect", "https://shop.example.jp/thanks?a=1&b=2");
    json.putArray("hosts").add("shop.example.jp");
    json.putObject("privacy").putObject("text").put("ja", "改善にだけ使います").put("en", "To improve");
    return json;
  }

  @Test
  void customers_see_the_look_and_read_the_thanks_and_are_led_on() {
    SurveysSystem surveys = workspace.surveys();
    CollectorSystem collector = workspace.collector();
    SurveysSystem.Link link = surveys.link(surveys.open("ブランド", Surveys.npsWithComment()));
    JsonNode kept = workspace.api().put(PATH, branding("#ffcc00")).expect(200).json();
    String logo = kept.path("logo").asText();
    Eventually.see(
        "the page follows",
        () -> collector.page(link.key(), "ja").text(),
        page -> page.contains("--b:#ffcc00;--bi:#000000") && page.contains(logo));
    Reply page = collector.page(link.key(), "ja");
    assertThat(page.text()).contains("改善にだけ使います").doesNotContain("To improve");
    Reply picture = collector.follow(logo).expect(200);
    assertThat(picture.type()).isEqualTo("image/png");
    assertThat(picture.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(picture.bytes()).startsWith(0x89, 'P', 'N', 'G');
    Reply thanks =
        collector.submit(link.key(), PageFields.of(page, "complete", "nps", "9")).expect(200);
    assertThat(thanks.text())
        .contains("次回10%引きです")
        .contains("content=\"0; url=https://shop.example.jp/thanks?a=1&amp;b=2\"");
    assertThat(
            koe.rows()
                .count(
                    "select count(*) from response.response where survey = ? and privacy_notice = 1",
                    link.survey()))
        .isEqualTo(1);
  }

  @Test
  void another_company_keeps_its_own_look() {
    Workspace other = koe.workspace("Plain");
    workspace.api().put(PATH, branding("#aa0000")).expect(200);
    assertThat(other.api().get(PATH).expect(200).json().has("colour")).isFalse();
    SurveysSystem.Link link =
        other.surveys().link(other.surveys().open("無地", Surveys.npsWithComment()));
    assertThat(other.collector().page(link.key(), "ja").text())
        .doesNotContain("#aa0000", "/r/logo/", "<details");
    ObjectNode foreign = Json.object();
    foreign.put("logo", workspace.api().get(PATH).json().path("logo").asText());
    other.api().put(PATH, foreign).expect(422);
  }

  @Test
  void a_survey_leads_its_customers_on_by_their_answers_but_to_allowed_hosts_only() {
    Workspace led = koe.workspace("Led on");
    led.api().put(PATH, branding("#123456")).expect(200);
    SurveysSystem surveys = led.surveys();
    SurveysSystem.Link link =
        surveys.link(
            surveys.open(
                "行き先",
                Json.read(
                    """
                    {"elements": [{"type": "rating", "name": "csat", "rateMin": 1, "rateMax": 5}],
                     "navigateToUrlOnCondition": [
                       {"expression": "{csat} = 5", "url": "https://shop.example.jp/review?score={csat}"},
                       {"expression": "{csat} = 1", "url": "https://elsewhere.example/"}]}""")));
    assertThat(thanks(led, link, "5")).contains("url=https://shop.example.jp/review?score=5\"");
    assertThat(thanks(led, link, "1"))
        .contains("url=https://shop.example.jp/thanks")
        .doesNotContain("elsewhere.example");
  }

  private static String thanks(Workspace led, SurveysSystem.Link link, String csat) {
    Reply page = led.collector().page(link.key(), "ja");
    return led.collector()
        .submit(link.key(), PageFields.of(page, "complete", "csat", csat))
        .expect(200)
        .text();
  }

  @Test
  void what_would_harm_customers_is_refused_with_its_place() {
    String svg =
        "data:image/svg+xml;base64,"
            + Base64.getEncoder()
                .encodeToString(
                    "<svg onload='alert(1)'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(refused(Json.object().put("logo", svg))).isEqualTo("/logo");
    assertThat(refused(Json.object().put("colour", "#000}*{display:none"))).isEqualTo("/colour");
    assertThat(refused(Json.object().put("redirect", "https://evil.example/")))
        .isEqualTo("/redirect");
  }

  private String refused(JsonNode branding) {
    return workspace
        .api()
        .put(PATH, branding)
        .expect(422)
        .json()
        .path("errors")
        .path(0)
        .path("pointer")
        .asText();
  }

  @Test
  void a_branded_page_is_fit_for_all() {
    Workspace branded = koe.workspace("Yellow");
    branded.api().put(PATH, branding("#ffe680")).expect(200);
    SurveysSystem surveys = branded.surveys();
    SurveysSystem.Link link = surveys.link(surveys.open("黄色", EveryType.DEFINITION));
    try (Chromium chromium = Chromium.start(koe.url());
        BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer = CustomersBrowser.open(browser, "/r/" + link.key());
      PlaywrightAssertions.assertThat(customer.page().locator("img.logo"))
          .hasAttribute("alt", "Yellow");
      customer.choose("nps", "9");
      customer.page().locator("summary").click();
      customer.isFitForAll("branded page");
    }
  }
}
