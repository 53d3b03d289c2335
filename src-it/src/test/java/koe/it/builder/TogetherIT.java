package koe.it.builder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import koe.it.browser.Chromium;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at one draft, and one draft after what customers already answered. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherIT {

  private static final String PROMOTERS = "薦めたいと思われた";
  private static final String PASSIVES = "さらに高い点";

  private final Workspace workspace;
  private final Chromium chromium;

  TogetherIT(KoeSystem koe) {
    this.workspace = koe.workspace("さくら商店");
    this.chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void the_second_of_two_people_chooses_question_by_question() {
    UUID survey = workspace.surveys().fromTemplate("relationship-nps", "Together");
    try (BrowserContext one = chromium.reading(Language.JAPANESE);
        BrowserContext two = chromium.reading(Language.JAPANESE)) {
      BuilderDesk first = BuilderDesk.signedIn(one, Language.JAPANESE, workspace).opens(survey);
      BuilderDesk second = BuilderDesk.signedIn(two, Language.JAPANESE, workspace).opens(survey);
      first.text(PROMOTERS, "title", "ja").fill("薦めたいと思われた点は");
      first.isSaved();
      first.text("ご期待に沿えなかった点", "title", "ja").fill("残念だった点は");
      first.isSaved();

      second.opened(PASSIVES);
      second.page().keyboard().press("Tab");
      second.text(PROMOTERS, "title", "ja").fill("薦めたいと思われた訳は");
      Locator dialog = second.page().getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText(second.word("conflict.title"));
      second.isInOrderForEverybody();
      choice(dialog, PROMOTERS, "mine").check();
      choice(dialog, "reason_detractor", "theirs").check();
      dialog
          .getByRole(
              AriaRole.BUTTON,
              new Locator.GetByRoleOptions().setName(second.word("conflict.apply")))
          .click();
      second.isSaved();
      JsonNode kept = second.definition().at("/pages/0/elements");
      assertThat(kept.get(1).at("/title/ja").asText()).isEqualTo("薦めたいと思われた訳は");
      assertThat(kept.get(3).at("/title/ja").asText()).isEqualTo("残念だった点は");
    }
  }

  private static Locator choice(Locator dialog, String text, String side) {
    return dialog
        .locator("fieldset")
        .filter(new Locator.FilterOptions().setHasText(text))
        .locator("input[value=" + side + "]");
  }

  @Test
  void what_an_edit_does_to_comparability_is_said_before_it_is_published() {
    UUID survey = workspace.surveys().fromTemplate("csat-support", "Compared");
    workspace.surveys().publish(survey);
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      BuilderDesk desk = BuilderDesk.signedIn(browser, Language.JAPANESE, workspace).opens(survey);
      desk.opened("解決しましたか");
      desk.staff().button(desk.word("item.delete.n", "partly")).click();
      desk.isSaved();
      String warning = desk.staff().words().surveys("change.choiceRemoved", "partly", "");
      assertThat(desk.page().locator("aside").getByText(warning)).isVisible();
      desk.staff().link(desk.word("to.publish")).click();
      assertThat(desk.page().getByText(warning)).isVisible();
      assertThat(desk.page().getByRole(AriaRole.STATUS))
          .hasText(desk.staff().words().surveys("publish.breaks", 1));
      desk.isInOrderForEverybody();
      JsonNode changes =
          workspace.api().get("/surveys/api/v1/surveys/" + survey + "/changes").expect(200).json();
      assertThat(changes.path("comparable").asBoolean(true)).isFalse();
      assertThat(changes.at("/changes/0/kind").asText()).isEqualTo("choiceRemoved");
      assertThat(changes.at("/changes/0/from").asText()).isEqualTo("partly");
      desk.staff().button(desk.staff().words().surveys("survey.publish.version", 2)).click();
      desk.staff().sees(desk.staff().words().surveys("survey.status.open"));
      assertThat(workspace.surveys().survey(survey).path("published").asInt()).isEqualTo(2);
      backToTheFirst(desk, survey);
    }
  }

  private void backToTheFirst(BuilderDesk desk, UUID survey) {
    desk.staff().link(desk.staff().words().surveys("survey.version.n", 1)).click();
    desk.staff().button(desk.staff().words().surveys("survey.version.restore")).click();
    assertThat(desk.page().locator("#builder")).isVisible();
    JsonNode again = workspace.surveys().survey(survey);
    assertThat(again.path("version").asInt()).isEqualTo(3);
    assertThat(again.path("published").asInt()).isEqualTo(2);
    assertThat(again.at("/definition/pages/0/elements/1/choices")).hasSize(3);
  }
}
