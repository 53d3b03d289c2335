package koe.it.builder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import koe.it.browser.Chromium;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A survey is made from nothing, changed and put right, by mouse and by keyboard. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuilderIT {

  private static final String RECOMMEND = "ご友人やご同僚にどの程度お勧めしたいと思いますか";
  private static final JsonNode SHOP =
      Json.read(
          """
          {"title": {"default": "Shop", "ja": "お店"}, "sjsVersion": "1.9.0",
           "pages": [{"name": "main", "navigationTitle": "kept", "elements": [
             {"type": "rating", "name": "csat", "title": {"en": "How was it?", "ja": "いかがでしたか"},
              "rateMin": 1, "rateMax": 5, "metric": "csat", "width": "50%"},
             {"type": "radiogroup", "name": "visit", "title": "How often do you come?",
              "choices": ["often", {"value": 2, "text": {"default": "Seldom", "ja": "たまに"}}, "never"],
              "colCount": 3},
             {"type": "comment", "name": "why", "title": {"default": "Why?", "ja": "理由"},
              "visibleIf": "iif({csat} > 3, 'a', 'b') = 'b'"}]}]}""");

  private final Workspace workspace;
  private final Chromium chromium;

  BuilderIT(KoeSystem koe) {
    this.workspace = koe.workspace("さくら商店");
    this.chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void from_an_empty_page_by_mouse_in_japanese() {
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.JAPANESE, workspace);
      desk.beginsWithAnEmptyPage("来店後のアンケート");
      desk.adds("metric.nps");
      assertThat(desk.cards()).hasCount(5);
      desk.card(RECOMMEND).locator(".opener").click();
      desk.drags(RECOMMEND, "ご意見・ご感想");
      desk.isSaved();
      assertThat(desk.kept(0)).startsWith("nps", "feedback").hasSize(5);
      desk.staff().button(desk.word("undo")).click();
      desk.isSaved();
      assertThat(desk.kept(0)).startsWith("feedback", "nps");
      desk.staff().button(desk.word("redo")).click();
      desk.isSaved();
      assertThat(desk.kept(0)).startsWith("nps", "feedback");
      assertThat(desk.definition().at("/pages/0/elements/0/maxRateDescription/ja").asText())
          .isEqualTo("強く薦める");
      assertThat(desk.page().frameLocator("iframe.phone").getByText(RECOMMEND)).isVisible();
      desk.isInOrderForEverybody();
      desk.text(RECOMMEND, "title", "en").fill("");
      assertThat(desk.card(RECOMMEND)).containsText(desk.word("untranslated.n", 1));
      desk.isInOrderForEverybody();
      desk.sees("来店後のアンケート");
    }
  }

  @Test
  void from_an_empty_page_by_keyboard_alone_in_english() {
    try (BrowserContext browser = chromium.reading(Language.ENGLISH)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.ENGLISH, workspace);
      desk.beginsWithAnEmptyPage("After a call");
      Page page = desk.page();
      desk.tabsTo(desk.adding(1));
      page.keyboard().press("Enter");
      desk.tabsTo(desk.kind("type.radiogroup"));
      desk.isInOrderForEverybody();
      page.keyboard().press("Enter");
      desk.tabsTo(desk.text("Which one fits best?", "title", "en"));
      page.keyboard().press("Control+A");
      page.keyboard().type("Was it solved?");
      desk.isSaved();
      assertThat(desk.kept(0)).containsExactly("feedback", "question");
      page.keyboard().press("Alt+ArrowUp");
      desk.isSaved();
      assertThat(desk.kept(0)).containsExactly("question", "feedback");
      assertThat(page.locator(".builder > [role=status]"))
          .hasText(desk.word("moved", "Was it solved?", 1, 2));
      page.keyboard().press("Control+z");
      desk.isSaved();
      assertThat(desk.kept(0)).containsExactly("feedback", "question");
      page.keyboard().press("Control+z");
      desk.isSaved();
      assertThat(desk.definition().at("/pages/0/elements/1/title/default").asText())
          .isEqualTo("Which one fits best?");
      page.keyboard().press("Control+Shift+z");
      desk.isSaved();
      assertThat(desk.definition().at("/pages/0/elements/1/title/default").asText())
          .isEqualTo("Was it solved?");
    }
  }

  @Test
  void a_condition_is_chosen_and_one_that_cannot_be_is_edited_as_text() {
    UUID survey = workspace.surveys().draft("Conditions", SHOP);
    try (BrowserContext browser = chromium.reading(Language.ENGLISH)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.ENGLISH, workspace).opens(survey);
      Locator visit = desk.opened("How often do you come?");
      visit
          .getByRole(
              AriaRole.BUTTON,
              new Locator.GetByRoleOptions().setName("＋ " + desk.word("condition.visibleIf")))
          .click();
      Locator chosen = visit.locator(".comparison").first();
      chosen.getByLabel(desk.word("condition.operator")).selectOption(">=");
      chosen.getByLabel(desk.word("condition.value")).selectOption("4");
      desk.isSaved();
      String place = "/pages/0/elements/1/visibleIf";
      assertThat(desk.definition().at(place).asText()).isEqualTo("{csat} >= 4");
      Locator text = visit.locator("textarea[data-key$=visibleIf]");
      assertThat(text).hasValue("{csat} >= 4");
      desk.isInOrderForEverybody();
      text.fill("{csat} >=");
      assertThat(desk.page().locator(".state")).hasText(desk.word("refused", 1));
      assertThat(visit.locator("[data-problem$=visibleIf] .error")).isVisible();
      assertThat(desk.definition().at(place).asText()).isEqualTo("{csat} >= 4");
      text.fill("{csat} = 1");
      desk.isSaved();
      Locator why = desk.opened("Why?");
      assertThat(why.locator(".comparison")).hasCount(0);
      assertThat(why.getByText(desk.word("condition.text.hint"))).isVisible();
    }
  }

  @Test
  void a_metric_is_chosen_and_a_question_is_duplicated_and_looked_at_as_on_a_phone() {
    UUID survey = workspace.surveys().draft("Chosen", SHOP);
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.JAPANESE, workspace).opens(survey);
      desk.opened("いかがでしたか").locator("[data-key$='/metric']").selectOption("ces");
      desk.isSaved();
      JsonNode rating = desk.definition().at("/pages/0/elements/0");
      assertThat(rating.path("rateMin").asInt()).isEqualTo(1);
      assertThat(rating.path("rateMax").asInt()).isEqualTo(7);
      assertThat(rating.at("/maxRateDescription/ja").asText()).isEqualTo("強くそう思う");
      desk.staff().button("理由: " + desk.word("duplicate")).click();
      desk.isSaved();
      assertThat(desk.cards()).hasCount(4);
      assertThat(desk.kept(0)).startsWith("csat", "visit", "why").doesNotHaveDuplicates();
      assertThat(desk.page().locator("iframe.phone").boundingBox().width).isBetween(360.0, 400.0);
    }
  }

  @Test
  void what_nobody_touched_stays_as_it_was_written() {
    UUID survey = workspace.surveys().draft("Untouched", SHOP);
    try (BrowserContext browser = chromium.reading(Language.ENGLISH)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.ENGLISH, workspace).opens(survey);
      desk.text("Why?", "title", "en").fill("Why so?");
      desk.isSaved();
      JsonNode expected = Json.read(SHOP.toString().replace("\"Why?\"", "\"Why so?\""));
      assertThat(desk.definition().toString()).isEqualTo(expected.toString());
    }
  }

  @Test
  void an_error_in_the_json_is_shown_at_its_line() {
    UUID survey = workspace.surveys().draft("Lines", SHOP);
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.JAPANESE, workspace).opens(survey);
      desk.page().locator("#tab-json").click();
      Locator json = desk.page().locator("#definition");
      json.fill("{\n \"elements\": [\n  {\"type\": \"clock\", \"name\": \"a\"},\n {\"type\" 1}]}");
      Locator line = desk.staff().button(desk.word("line.n", 4));
      assertThat(line).isVisible();
      json.fill("{\n \"elements\": [\n  {\"type\": \"clock\", \"name\": \"a\"}]}");
      assertThat(desk.page().getByText("「clock」という種類の設問は表示できません")).isVisible();
      desk.staff().button(desk.word("line.n", 3)).click();
      assertThat(json).isFocused();
      assertThat(desk.page().locator("#json-apply")).isDisabled();
      json.fill("{\"elements\": [{\"type\": \"text\", \"name\": \"a\", \"title\": \"お名前\"}]}");
      desk.isInOrderForEverybody();
      desk.page().locator("#json-apply").click();
      desk.isSaved();
      desk.page().locator("#tab-questions").click();
      assertThat(desk.card("お名前")).isVisible();
    }
  }

  @Test
  void the_logic_is_tried_before_anything_is_sent() {
    UUID survey = workspace.surveys().fromTemplate("relationship-nps", "Tried");
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.JAPANESE, workspace).opens(survey);
      desk.page().locator("#tab-logic").click();
      Locator row =
          desk.page()
              .getByRole(AriaRole.ROW)
              .filter(new Locator.FilterOptions().setHasText("ご期待に沿えなかった点"));
      assertThat(row).containsText(desk.word("tester.hidden"));
      desk.page().locator("[data-key='try:nps']").selectOption("3");
      assertThat(row).containsText("nps: 3");
      assertThat(row.locator(".badge").first()).hasText(desk.word("tester.shown"));
      assertThat(desk.page().frameLocator("iframe.phone").getByText("ご期待に沿えなかった点")).isVisible();
      desk.isInOrderForEverybody();
    }
  }

  @Test
  void the_form_without_scripts_saves_and_names_the_line() {
    UUID survey = workspace.surveys().draft("Plain", SHOP);
    try (BrowserContext browser = chromium.withoutScripts(Language.ENGLISH)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.ENGLISH, workspace);
      desk.page().navigate("/surveys/" + survey + "/edit");
      Locator json = desk.page().locator("#definition");
      json.fill("{\n\"elements\": [\n{\"type\": \"clock\", \"name\": \"a\"}]}");
      desk.page().locator("#json-save").click();
      assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText(desk.word("line.n", 3));
      json.fill("{\"elements\": [{\"type\": \"text\", \"name\": \"a\"}]}");
      desk.page().locator("#json-save").click();
      assertThat(desk.page().getByRole(AriaRole.ALERT)).hasCount(0);
      assertThat(desk.definition().at("/elements/0/name").asText()).isEqualTo("a");
    }
  }
}
