package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import koe.it.browser.Chromium;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type of question can be answered by everybody: with and without script, by keyboard. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTypeIT {

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
  @EnumSource(Language.class)
  void the_keyboard_alone_answers_everything(Language language) {
    UUID survey = surveys.open("keyboard " + language, EveryType.DEFINITION);
    try (BrowserContext browser = chromium.reading(language)) {
      CustomersBrowser customer =
          CustomersBrowser.open(
              browser, "/r/" + surveys.link(survey).key() + "?lang=" + language.tag());
      Keyboard keys = customer.page().keyboard();
      customer.tabTo("nps");
      keys.press("ArrowRight");
      keys.press("ArrowRight");
      PlaywrightAssertions.assertThat(customer.field("why")).isVisible();
      customer.tabTo("why");
      keys.insertText("駐車場が狭い");
      customer.tabTo("how");
      keys.press("Space");
      customer.tabTo("what");
      keys.press("Space");
      customer.tabTo("area");
      keys.press("ArrowDown");
      customer.tabTo("again");
      keys.press("Space");
      customer.tabTo("step");
      keys.press("Enter");
      PlaywrightAssertions.assertThat(customer.field("more")).isVisible();
      customer.tabTo("name");
      keys.insertText("山田");
      customer.tabTo("age");
      keys.type("42");
      customer.tabTo("more");
      keys.insertText("以上");
      customer.tabTo("step");
      keys.press("Enter");
      customer.isThanked(Texts.kernel().in(language).get("form.thanks.title"));
    }
    JsonNode answers = onlyResponse(survey).path("answers");
    assertThat(answers.path("nps").isInt()).isTrue();
    assertThat(answers.path("nps").asInt()).isLessThan(7);
    assertThat(answers.path("why").asText()).isEqualTo("駐車場が狭い");
    assertThat(answers.path("how").asText()).isEqualTo("car");
    assertThat(answers.path("what").path(0).asText()).isEqualTo("food");
    assertThat(answers.path("area").asText()).isEqualTo("n");
    assertThat(answers.path("again").isBoolean()).isTrue();
    assertThat(answers.path("age").asInt()).isEqualTo(42);
  }

  private JsonNode onlyResponse(UUID survey) {
    JsonNode responses = workspace.collector().responses(survey);
    assertThat(responses).hasSize(1);
    return workspace.collector().response(UUID.fromString(responses.get(0).path("id").asText()));
  }
}
