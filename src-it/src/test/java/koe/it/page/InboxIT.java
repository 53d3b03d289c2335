package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import koe.it.browser.Chromium;
import koe.it.browser.FrontDoor;
import koe.it.browser.Visitor;
import koe.it.browser.Wording;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Working off follow-ups in a browser: by keyboard, many at once, on a desk and on a phone. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxIT {

  private final KoeSystem koe;
  private final Chromium chromium;

  InboxIT(KoeSystem koe) {
    this.koe = koe;
    this.chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void tasks_are_taken_by_keyboard_and_given_back() {
    Workspace workspace = koe.workspace("Inbox");
    task(workspace, "最初のお客様", "2030-01-01T00:00:00Z");
    task(workspace, "次のお客様", "2031-01-01T00:00:00Z");
    try (BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      Visitor staff = signedIn(workspace, browser, Language.JAPANESE);
      Page page = staff.page();
      page.navigate("/tasks?tab=unassigned");
      staff.sees(staff.words().dashboard("tasks.title"));
      PlaywrightAssertions.assertThat(page.locator("#bulk")).isHidden();
      page.keyboard().press("j");
      page.keyboard().press("x");
      PlaywrightAssertions.assertThat(page.locator("#chosen")).containsText("1");
      page.keyboard().press("t");
      staff.sees(staff.words().dashboard("tasks.title"));
      PlaywrightAssertions.assertThat(page.locator("#tasks tbody tr")).hasCount(1);
      page.keyboard().press("u");
      PlaywrightAssertions.assertThat(page.locator("#tasks tbody tr")).hasCount(2);
      staff.sees(staff.words().dashboard("tasks.title"));
    }
    JsonNode tasks = workspace.api().get("/api/v1/tasks").expect(200).json().path("items");
    assertThat(tasks).isNotEmpty().allMatch(task -> task.path("status").asText().equals("new"));
  }

  @Test
  void the_pages_keep_nobody_out() {
    Workspace workspace = koe.workspace("Inbox for all");
    JsonNode task = task(workspace, "お客様", "2030-01-01T00:00:00Z");
    for (Language language : List.of(Language.JAPANESE, Language.ENGLISH)) {
      try (BrowserContext browser = chromium.reading(language)) {
        Visitor staff = signedIn(workspace, browser, language);
        looks(staff, "/tasks", staff.words().dashboard("tasks.title"));
        looks(staff, "/tasks/figures", staff.words().dashboard("loop.title"));
        looks(staff, "/teams", staff.words().dashboard("teams.title"));
        looks(staff, "/tasks/" + task.path("id").asText(), "お客様");
      }
    }
  }

  private static Visitor signedIn(Workspace workspace, BrowserContext browser, Language language) {
    Visitor staff = new FrontDoor(Visitor.with(browser, new Wording(language))).open();
    new FrontDoor(staff).signIn(workspace);
    return staff;
  }

  private static void looks(Visitor staff, String path, String heading) {
    staff.page().navigate(path);
    staff.sees(heading);
    assertThat(Axe.violations(staff.page())).as(path).isEmpty();
  }

  private static JsonNode task(Workspace workspace, String title, String due) {
    ObjectNode body = Json.object().put("title", title).put("dueAt", due);
    return workspace.api().post("/api/v1/tasks", body).expect(201).json();
  }
}
