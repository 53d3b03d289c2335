package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.UUID;
import koe.it.browser.Chromium;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every type of question can be answered by everybody: with and without script, by keyboard. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTypeIT {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

  private final Workspace workspace;
  private final SurveysSystem surveys;
  private final SurveysSystem.Link link;
  private final Chromium chromium;

  EveryTypeIT(KoeSystem koe) {
    workspace = koe.workspace("Every type");
    surveys = workspace.surveys();
    link = surveys.link(surveys.open("every type", EveryType.DEFINITION));
    chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"JAPANESE, true", "JAPANESE, false", "ENGLISH, true", "ENGLISH, false"})
  void nobody_is_kept_out_with_script_or_without(Language language, boolean script) {
    try (BrowserContext browser =
        script ? chromium.reading(language) : chromium.withoutScripts(language)) {
      Texts.In t = Texts.kernel().in(language);
      CustomersBrowser customer = CustomersBrowser.open(browser, "/r/" + link.key(), script);
      assertThat(customer.page().locator("html").getAttribute("lang")).isEqualTo(language.tag());
      customer.isFitForAll("first page");
      customer.press("next");
      PlaywrightAssertions.assertThat(customer.page().locator(".sum")).isFocused();
      customer.isFitForAll("first page, refused");
      customer.choose("nps", "9");
      customer.press("next");
      PlaywrightAssertions.assertThat(customer.field("mail")).isVisible();
      customer.isFitForAll("second page");
      customer.field("mail").fill("nobody");
      customer.press("complete");
      PlaywrightAssertions.assertThat(customer.page().locator(".sum a")).hasCount(2);
      customer.isFitForAll("second page, refused");
      customer.page().locator(".sum a").first().click();
      PlaywrightAssertions.assertThat(customer.field("mail")).isFocused();
      customer.field("mail").fill("a@example.jp");
      customer.field("more").fill("以上です");
      customer.press("complete");
      customer.isThanked(t.get("form.thanks.title"));
      customer.isFitForAll("thanks");
    }
  }

  @ParameterizedTest
  @CsvSource({"JAPANESE, true", "JAPANESE, false", "ENGLISH, true", "ENGLISH, false"})
  void the_keyboard_alone_answers_everything(Language language, boolean script) {
    UUID survey = surveys.open("keyboard " + language + script, EveryType.DEFINITION);
    try (BrowserContext browser =
        script ? chromium.reading(language) : chromium.withoutScripts(language)) {
      String path = "/r/" + surveys.link(survey).key() + "?lang=" + language.tag();
      CustomersBrowser customer = CustomersBrowser.open(browser, path, script);
      answerFirstPage(customer);
      answerSecondPage(customer);
      customer.isThanked(Texts.kernel().in(language).get("form.thanks.title"));
    }
    JsonNode answers = onlyResponse(survey).path("answers");
    assertThat(answers.path("nps").isInt()).isTrue();
    assertThat(answers.path("nps").asInt()).isLessThan(7);
    assertThat(answers.path("why").asText()).isEqualTo("駐車場が狭い");
    assertThat(answers.path("how").asText()).isEqualTo("other");
    assertThat(answers.path("how-Comment").asText()).isEqualTo("自転車");
    assertThat(answers.path("what").path(0).asText()).isEqualTo("food");
    assertThat(answers.path("area").asText()).isEqualTo("n");
    assertThat(answers.path("again").isBoolean()).isTrue();
    assertThat(answers.path("age").asInt()).isEqualTo(42);
    assertThat(answers.path("share").asInt()).isEqualTo(30);
    assertThat(answers.at("/receipt/0/name").asText()).isEqualTo("レシート.png");
    assertThat(answers.has("site")).isFalse();
    for (String dialled : List.of("day", "hour", "next", "month", "week")) {
      assertThat(answers.path(dialled).asText()).as(dialled).matches("[-0-9:TW]{5,}");
    }
  }

  private static void answerFirstPage(CustomersBrowser customer) {
    customer.tabTo("nps").press("ArrowRight");
    customer.page().keyboard().press("ArrowRight");
    if (!customer.script()) customer.tabTo("step").press("Enter");
    PlaywrightAssertions.assertThat(customer.field("why")).isVisible();
    customer.tabTo("why").insertText("駐車場が狭い");
    customer.tabTo("how").press("Space");
    customer.page().keyboard().press("ArrowUp");
    customer.tabTo("how-Comment").insertText("自転車");
    customer.tabTo("what").press("Space");
    customer.tabTo("area").press("ArrowDown");
    customer.tabTo("again").press("Space");
    customer.tabTo("step").press("Enter");
    PlaywrightAssertions.assertThat(customer.field("more")).isVisible();
  }

  private static void answerSecondPage(CustomersBrowser customer) {
    customer.tabTo("name").insertText("山田");
    customer.tabTo("mail").type("a@example.jp");
    customer.tabTo("age").type("42");
    customer.tabTo("tel").type("0312345678");
    customer.tabTo("site");
    for (String dialled : List.of("day", "hour", "next", "month", "week")) {
      customer.dial(dialled);
    }
    customer.tabTo("tint").type("#0F6B5C");
    customer.tabTo("share").type("30");
    customer.picks("receipt", new FilePayload("レシート.png", "image/png", PNG));
    customer.tabTo("more").insertText("以上");
    customer.tabTo("step").press("Enter");
  }

  @Test
  void a_choice_is_seen_in_forced_colours_and_a_text_of_its_own_is_asked_for_with_it_only() {
    try (BrowserContext browser = chromium.withoutScripts(Language.JAPANESE)) {
      CustomersBrowser customer = CustomersBrowser.open(browser, "/r/" + link.key(), false);
      customer
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      customer.choose("nps", "9");
      assertThat(customer.ground("nps", "9")).isNotEqualTo(customer.ground("nps", "8"));
      PlaywrightAssertions.assertThat(customer.field("how-Comment")).isHidden();
      customer.choose("how", "other");
      PlaywrightAssertions.assertThat(customer.field("how-Comment")).isVisible();
      customer.isFitForAll("forced colours");
    }
  }

  @Test
  void a_language_from_right_to_left_is_read_from_right_to_left() {
    UUID survey =
        surveys.open(
            "arabic",
            Json.read(
                """
                {"locale": "ar", "title": "استبيان", "completedHtml": "<p>شكرا لكم</p>", "elements": [
                  {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "title": "ما مدى احتمال أن توصي بنا؟",
                   "minRateDescription": "غير محتمل", "maxRateDescription": "محتمل جدا"}]}"""));
    try (BrowserContext browser = chromium.reading(Language.ENGLISH)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key() + "?lang=ar");
      PlaywrightAssertions.assertThat(customer.page().locator("html")).hasAttribute("dir", "rtl");
      PlaywrightAssertions.assertThat(customer.page().locator("html")).hasAttribute("lang", "ar");
      assertThat(customer.tongueOf("Send")).isEqualTo("en");
      assertThat(customer.choice("nps", "0").boundingBox().x)
          .isGreaterThan(customer.choice("nps", "1").boundingBox().x);
      customer.isFitForAll("from right to left");
      customer.press("complete");
      PlaywrightAssertions.assertThat(customer.page().locator("form")).hasCount(0);
      assertThat(customer.tongueOf("شكرا لكم")).isEqualTo("ar");
    }
  }

  private JsonNode onlyResponse(UUID survey) {
    JsonNode responses = workspace.collector().responses(survey);
    assertThat(responses).hasSize(1);
    return workspace.collector().response(UUID.fromString(responses.get(0).path("id").asText()));
  }
}
