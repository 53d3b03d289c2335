package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import koe.it.browser.Chromium;
import koe.it.system.CollectorSystem;
import koe.it.system.Eventually;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Surveys and pages that have to be answered within a time. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeLimitIT {

  private static final Texts.In T = Texts.kernel().in(Language.JAPANESE);

  private final KoeSystem koe;
  private final SurveysSystem surveys;
  private final CollectorSystem collector;

  TimeLimitIT(KoeSystem koe) {
    this.koe = koe;
    Workspace workspace = koe.workspace("Time limits");
    surveys = workspace.surveys();
    collector = workspace.collector();
  }

  private UUID open(String limits) {
    return surveys.open(
        "時間 " + limits,
        Json.read(
            "{\"title\": {\"ja\": \"時間\"}, "
                + limits
                + ", \"pages\": [{\"elements\": [{\"type\": \"comment\", \"name\": \"one\", \"title\": {\"ja\": \"一\"}},"
                + " {\"type\": \"text\", \"name\": \"must\", \"isRequired\": true, \"title\": {\"ja\": \"必須\"}}]},"
                + " {\"elements\": [{\"type\": \"comment\", \"name\": \"two\", \"title\": {\"ja\": \"二\"}}]}]}"));
  }

  private Map<String, String> begunBefore(Reply page, String step, int seconds, String... answers) {
    Map<String, String> fields = PageFields.of(page, step, answers);
    String began = Long.toString(Instant.now().minusSeconds(seconds).toEpochMilli());
    fields.put("koe-began", began);
    fields.put("koe-since", began);
    return fields;
  }

  private JsonNode only(UUID survey) {
    JsonNode responses = collector.responses(survey);
    assertThat(responses).hasSize(1);
    return responses.get(0);
  }

  @Test
  void what_was_sent_in_time_is_finished_and_what_comes_too_late_is_not_taken() {
    UUID survey = open("\"timeLimit\": 1");
    String token = surveys.link(survey).key();
    Reply page = collector.page(token, "ja");
    assertThat(page.text()).contains("制限時間は1秒").contains("data-left=\"1\"");
    Reply kept = collector.submit(token, begunBefore(page, "keep", 7, "one", "間に合った")).expect(200);
    assertThat(kept.text()).contains("data-left=\"0\"");
    Map<String, String> later = PageFields.of(kept, "keep", "one", "遅れた");
    // Who says that they have just begun is held against what was noted.
    String now = Long.toString(Instant.now().toEpochMilli());
    later.put("koe-began", now);
    later.put("koe-since", now);
    Eventually.see(
        "the time is over",
        () -> collector.submit(token, later).text(),
        text -> text.contains(T.get("form.late.text")) || text.contains("ありがとうございました"));
    assertThat(only(survey).path("status").asText()).isEqualTo("complete");
    assertThat(only(survey).path("startedAt").isTextual()).isTrue();
  }

  @Test
  void who_sends_nothing_in_time_leaves_no_response() {
    UUID survey = open("\"maxTimeToFinish\": 60");
    String token = surveys.link(survey).key();
    Map<String, String> late =
        begunBefore(collector.page(token, "ja"), "next", 500, "one", "遅い", "must", "x");
    assertThat(collector.submit(token, late).expect(200).text())
        .contains(T.get("form.late.none.text"));
    assertThat(collector.responses(survey)).isEmpty();
  }

  @Test
  void a_page_whose_time_is_over_is_left_without_what_came_too_late() {
    UUID survey = open("\"timeLimitPerPage\": 30");
    String token = surveys.link(survey).key();
    Reply second =
        collector
            .submit(token, begunBefore(collector.page(token, "ja"), "next", 300, "one", "遅い"))
            .expect(200);
    assertThat(second.text()).contains("name=\"two\"").doesNotContain("value=\"back\"");
    collector.submit(token, PageFields.of(second, "complete", "two", "二枚目")).expect(200);
    assertThat(only(survey).path("status").asText()).isEqualTo("complete");
    assertThat(only(survey).path("answers").has("one")).isFalse();
    assertThat(only(survey).at("/answers/two").asText()).isEqualTo("二枚目");
  }

  @Test
  void programs_are_not_held_to_a_time() {
    UUID survey = open("\"timeLimit\": 1");
    JsonNode answers = Json.read("{\"one\": \"a\", \"must\": \"b\"}");
    collector.answer(surveys.link(survey), answers).expect(201);
  }

  @Test
  void in_a_browser_the_time_is_shown_and_what_is_there_is_sent_when_it_is_over() {
    UUID survey = open("\"timeLimit\": 6");
    try (Chromium chromium = Chromium.start(koe.url());
        BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key());
      PlaywrightAssertions.assertThat(customer.page().locator("[role=timer]")).containsText("0:0");
      customer.field("one").fill("途中まで");
      customer.isTold(T.get("form.saved"));
      customer.isFitForAll("with a clock");
      customer.isThanked(T.get("form.late.title"));
    }
    JsonNode response = only(survey);
    assertThat(response.path("status").asText()).isEqualTo("complete");
    assertThat(response.at("/answers/one").asText()).isEqualTo("途中まで");
  }
}
