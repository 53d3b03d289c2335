package koe.it.builder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import koe.it.browser.Chromium;
import koe.it.browser.Widths;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can be asked can be put together, tried and looked at by choosing. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTypeInTheBuilderIT {

  private static final List<String> COMPOSED =
      List.of(
          "buttongroup",
          "ranking",
          "imagepicker",
          "multipletext",
          "matrix",
          "matrixdropdown",
          "matrixdynamic",
          "paneldynamic",
          "image",
          "expression");

  private static final JsonNode TABLES =
      Json.read(
          """
          {"elements": [
            {"type": "matrix", "name": "detail", "title": {"ja": "評価", "en": "Detail"},
             "rows": [{"value": "taste", "text": {"ja": "味", "en": "Taste"}}],
             "columns": [{"value": 1, "text": {"ja": "不満", "en": "Poor"}}, {"value": 2, "text": {"ja": "満足", "en": "Good"}}]},
            {"type": "paneldynamic", "name": "people", "panelCount": 1,
             "templateElements": [{"type": "text", "name": "age", "inputType": "number"}]},
            {"type": "ranking", "name": "order", "choices": ["price", "quality"]},
            {"type": "comment", "name": "why", "title": {"ja": "不満の理由", "en": "What was wrong?"}}]}""");

  private final Workspace workspace;
  private final Chromium chromium;

  EveryTypeInTheBuilderIT(KoeSystem koe) {
    workspace = koe.workspace("みどり商会");
    chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_type_is_added_opened_and_in_order_for_everybody(Language language) {
    try (BrowserContext browser = chromium.reading(language)) {
      BuilderDesk desk =
          BuilderDesk.signedIn(browser, language, workspace)
              .beginsWithAnEmptyPage("types " + language);
      for (String type : COMPOSED) {
        desk.adds("type." + type);
        assertThat(desk.page().locator("article.open .editor")).isVisible();
        desk.isInOrderForEverybody();
        desk.page().setViewportSize(Widths.PHONE, Widths.HEIGHT);
        Assertions.assertThat(
                ((Number) desk.page().evaluate("() => document.documentElement.scrollWidth"))
                    .intValue())
            .as(type)
            .isLessThanOrEqualTo(Widths.PHONE);
        desk.page().setViewportSize(Widths.DESK, Widths.HEIGHT);
      }
      desk.isSaved();
      Assertions.assertThat(desk.definition().findValuesAsText("type")).containsAll(COMPOSED);
      assertThat(desk.page().locator(".error:visible")).hasCount(0);
    }
  }

  @Test
  void a_condition_on_a_row_of_a_matrix_is_chosen_tried_and_seen_in_the_companys_look() {
    UUID survey = workspace.surveys().draft("tables", TABLES);
    try (BrowserContext browser = chromium.reading(Language.ENGLISH)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.ENGLISH, workspace).opens(survey);
      Locator why = desk.opened("What was wrong?");
      why.locator("[data-key$='/visibleIf:set']").click();
      why.locator("[data-key$='/visibleIf:0:question']").selectOption("detail.taste");
      assertThat(why.locator("textarea.code").first()).hasValue("{detail.taste} = 1");
      desk.isSaved();
      desk.page().locator("#tab-logic").click();
      Locator row =
          desk.page()
              .locator("tr")
              .filter(new Locator.FilterOptions().setHasText("What was wrong?"));
      assertThat(row).containsText(desk.word("tester.hidden"));
      desk.page().locator("[data-key='try:detail.taste']").selectOption("0");
      assertThat(row).containsText(desk.word("tester.shown"));
      desk.page().locator("[data-key='try:people.0.age']").fill("30");
      desk.page().locator("[data-key='try:people.0.age']").blur();
      FrameLocator preview = desk.page().frameLocator("iframe.phone");
      assertThat(preview.locator(".who")).hasText("みどり商会");
      assertThat(preview.locator("[name='people{0}{age}']")).hasValue("30");
      assertThat(preview.locator("[name=why]")).isVisible();
      desk.isInOrderForEverybody();
    }
  }
}
