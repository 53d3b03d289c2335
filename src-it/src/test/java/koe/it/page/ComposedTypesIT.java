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
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked in tables, lists, rankings and pictures can be answered by everybody, too. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposedTypesIT {

  private final Workspace workspace;
  private final SurveysSystem surveys;
  private final SurveysSystem.Link link;
  private final Chromium chromium;

  ComposedTypesIT(KoeSystem koe) {
    workspace = koe.workspace("Composed types");
    surveys = workspace.surveys();
    link = surveys.link(surveys.open("composed types", ComposedTypes.DEFINITION));
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
      CustomersBrowser customer = CustomersBrowser.open(browser, "/r/" + link.key(), script);
      refused(customer, "next", "scales", 1);
      customer.choose("stars", "4");
      goOn(customer, "used");
      refused(customer, "next", "choices", 1);
      customer.choose("look", "blue");
      customer.field("order{price}").selectOption("2");
      customer.field("order{quality}").selectOption("1");
      customer.field("order{service}").selectOption("3");
      goOn(customer, "bought{0}{what}");
      refused(customer, "next", "tables", 3);
      customer.choose("detail{clean}", "1");
      customer.choose("detail{speed}", "3");
      customer.field("bought{0}{what}").fill("りんご");
      goOn(customer, "address{zip}");
      PlaywrightAssertions.assertThat(customer.field("thanks")).isVisible();
      refused(customer, "complete", "entries", 1);
      customer.field("address{city}").fill("福井市");
      customer.press("complete");
      customer.isThanked(Texts.kernel().in(language).get("form.thanks.title"));
    }
  }

  private static void goOn(CustomersBrowser customer, String seen) {
    customer.press("next");
    PlaywrightAssertions.assertThat(customer.field(seen).first()).isVisible();
  }

  private static void refused(CustomersBrowser customer, String step, String page, int wrong) {
    customer.isFitForAll(page);
    customer.press(step);
    PlaywrightAssertions.assertThat(customer.page().locator(".sum a")).hasCount(wrong);
    customer.isFitForAll(page + ", refused");
    customer.leadsToEachProblem();
  }

  @ParameterizedTest
  @CsvSource({"JAPANESE, true", "JAPANESE, false", "ENGLISH, true", "ENGLISH, false"})
  void the_keyboard_alone_answers_everything(Language language, boolean script) {
    UUID survey = surveys.open("keyboard " + language + script, ComposedTypes.DEFINITION);
    try (BrowserContext browser =
        script ? chromium.reading(language) : chromium.withoutScripts(language)) {
      String path = "/r/" + surveys.link(survey).key() + "?lang=" + language.tag();
      CustomersBrowser customer = CustomersBrowser.open(browser, path, script);
      customer.tabTo("stars").press("ArrowRight");
      customer.tabTo("faces").press("Space");
      customer.tabTo("again").press("Space");
      customer.tabTo("member").press("Space");
      customer.tabTo("step").press("Enter");
      customer.tabTo("used{all}").press("Tab");
      customer.page().keyboard().press("Space");
      customer.tabTo("look").press("Space");
      customer.tabTo("order{price}").press("ArrowDown");
      down(2, customer.tabTo("order{quality}"));
      down(3, customer.tabTo("order{service}"));
      customer.tabTo("step").press("Enter");
      customer.tabTo("detail{clean}").press("Space");
      customer.tabTo("detail{speed}").press("Space");
      customer.tabTo("visits{north}{often}").press("ArrowDown");
      customer.tabTo("visits{south}{note}").insertText("静か");
      customer.tabTo("bought{0}{what}").insertText("梨");
      customer.tabTo("koe-add").press("Enter");
      PlaywrightAssertions.assertThat(customer.field("bought{1}{what}")).isVisible();
      customer.tabTo("bought{1}{what}").insertText("柿");
      customer.tabTo("step").press("Enter");
      customer.tabTo("address{city}").insertText("福井市");
      customer.tabTo("children{0}{age}").type("3");
      if (!script) customer.tabTo("step").press("Enter");
      PlaywrightAssertions.assertThat(customer.field("children{0}{wish}")).isVisible();
      customer.tabTo("children{0}{wish}").insertText("絵本");
      customer.tabTo("step").press("Enter");
      customer.isThanked(Texts.kernel().in(language).get("form.thanks.title"));
    }
    assertThat(onlyAnswers(survey))
        .isEqualTo(
            Json.read(
                """
                {"stars": 2, "faces": 1, "again": "yes", "member": true, "used": ["shop"],
                 "look": "green", "order": ["price", "quality", "service"],
                 "detail": {"clean": 1, "speed": 1},
                 "visits": {"north": {"often": "w"}, "south": {"note": "静か"}},
                 "bought": [{"what": "梨"}, {"what": "柿"}], "address": {"city": "福井市"},
                 "children": [{"age": 3, "wish": "絵本"}], "sum": 3}"""));
  }

  /** Chooses by the arrow, as the places are worded differently in each language. */
  private static void down(int times, Keyboard keyboard) {
    for (int i = 0; i < times; i++) {
      keyboard.press("ArrowDown");
    }
  }

  private JsonNode onlyAnswers(UUID survey) {
    JsonNode responses = workspace.collector().responses(survey);
    assertThat(responses).hasSize(1);
    return workspace
        .collector()
        .response(UUID.fromString(responses.get(0).path("id").asText()))
        .path("answers");
  }

  @Test
  void a_condition_inside_an_entry_shows_at_once_and_hides_again() {
    UUID survey =
        surveys.open(
            "entries",
            Json.read(
                """
                {"elements": [{"type": "paneldynamic", "name": "children", "panelCount": 2,
                  "templateElements": [
                    {"type": "text", "name": "age", "inputType": "number"},
                    {"type": "text", "name": "wish", "visibleIf": "{panel.age} < 6"}]}]}"""));
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key());
      customer.field("children{1}{age}").fill("3");
      PlaywrightAssertions.assertThat(customer.field("children{1}{wish}")).isVisible();
      PlaywrightAssertions.assertThat(customer.field("children{0}{wish}")).hasCount(0);
      customer.field("children{1}{age}").fill("7");
      customer.field("children{0}{age}").focus();
      PlaywrightAssertions.assertThat(customer.field("children{1}{wish}")).hasCount(0);
    }
  }

  @Test
  void a_text_in_another_language_than_the_page_says_so() {
    UUID survey =
        surveys.open(
            "tongues",
            Json.read(
                """
                {"locale": "en", "elements": [
                  {"type": "text", "name": "a", "title": {"ja": "お名前"}},
                  {"type": "radiogroup", "name": "b", "title": {"ja": "色", "en": "Colour"},
                   "choices": [{"value": 1, "text": {"ja": "赤"}}, {"value": 2, "text": {"default": "Blue", "ja": "青"}}]},
                  {"type": "comment", "name": "c", "title": "Anything else?"}]}"""));
    try (BrowserContext browser = chromium.reading(Language.ENGLISH)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key());
      assertThat(customer.tongueOf("お名前")).isEqualTo("ja");
      assertThat(customer.tongueOf("赤")).isEqualTo("ja");
      assertThat(customer.tongueOf("Blue")).isEqualTo("en");
      customer.page().navigate("/r/" + surveys.link(survey).key() + "?lang=ja");
      assertThat(customer.tongueOf("お名前")).isEqualTo("ja");
      assertThat(customer.tongueOf("Anything else?")).isEqualTo("en");
    }
  }
}
