package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.it.browser.Chromium;
import koe.it.system.CollectorSystem;
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

  /** Opens the link and presses the button from which on the time counts. */
  private Reply begin(String token) {
    Reply before = collector.page(token, "ja").expect(200);
    assertThat(before.text()).contains("value=\"start\"").doesNotContain("name=\"one\"");
    return collector.submit(token, PageFields.of(before, "start")).expect(200);
  }

  /** As if so much time had passed since the one response of a survey was begun. */
  private void passes(UUID survey, int seconds) {
    long moved =
        koe.rows()
            .count(
                """
                with moved as (
                  update response.response
                  set started_at = started_at - make_interval(secs => ?),
                      page_since = page_since - make_interval(secs => ?)
                  where survey = ? returning 1)
                select count(*) from moved""",
                seconds,
                seconds,
                survey);
    assertThat(moved).isEqualTo(1);
  }

  private JsonNode only(UUID survey) {
    JsonNode responses = collector.responses(survey);
    assertThat(responses).hasSize(1);
    return responses.get(0);
  }

  @Test
  void what_was_sent_in_time_is_finished_and_what_comes_too_late_is_not_taken() {
    UUID survey = open("\"timeLimit\": 60");
    String token = surveys.link(survey).key();
    Reply page = begin(token);
    assertThat(page.text()).contains("制限時間は1分").contains("data-left=\"60\"");
    Reply kept = collector.submit(token, PageFields.of(page, "keep", "one", "間に合った")).expect(200);
    passes(survey, 71);
    Reply late = collector.submit(token, PageFields.of(kept, "next", "one", "遅れた", "must", "x"));
    assertThat(late.text()).contains(T.get("form.late.text"));
    assertThat(only(survey).path("status").asText()).isEqualTo("complete");
    assertThat(only(survey).at("/answers/one").asText()).isEqualTo("間に合った");
    assertThat(only(survey).path("startedAt").isTextual()).isTrue();
  }

  @Test
  void opening_a_page_starts_no_clock_and_opening_it_again_starts_none_anew() {
    UUID survey = open("\"timeLimit\": 600");
    String token = surveys.personalLinks(survey, List.of("hayashi")).get(0);
    collector.page(token, "ja").expect(200);
    assertThat(collector.responses(survey)).isEmpty();
    begin(token);
    passes(survey, 500);
    assertThat(left(collector.page(token, "ja"))).isBetween(60, 100);
    passes(survey, 200);
    assertThat(collector.page(token, "ja").expect(200).text())
        .contains(T.get("form.late.none.text"))
        .doesNotContain("value=\"start\"");
  }

  @Test
  void the_button_of_a_page_that_stood_open_starts_no_clock_anew() {
    UUID survey = open("\"timeLimit\": 600");
    String token = surveys.personalLinks(survey, List.of("mori")).get(0);
    Reply before = collector.page(token, "ja").expect(200);
    begin(token);
    passes(survey, 500);
    assertThat(left(collector.submit(token, PageFields.of(before, "start")).expect(200)))
        .isBetween(60, 100);
  }

  @Test
  void what_the_address_chose_is_chosen_behind_the_button_and_recorded_by_nobody() {
    UUID survey = open("\"timeLimit\": 600");
    String token = surveys.personalLinks(survey, List.of("ueda")).get(0);
    Reply before = collector.page(token + "?one=%E9%81%B8%E6%8A%9E", "ja").expect(200);
    assertThat(collector.submit(token, PageFields.of(before, "start")).expect(200).text())
        .contains("選択</textarea>");
    assertThat(only(survey).path("answers")).isEmpty();
  }

  private static int left(Reply page) {
    Matcher left = Pattern.compile("data-left=\"(\\d+)\"").matcher(page.expect(200).text());
    assertThat(left.find()).isTrue();
    return Integer.parseInt(left.group(1));
  }

  @Test
  void a_page_whose_time_is_over_is_left_without_what_came_too_late() {
    UUID survey = open("\"timeLimitPerPage\": 30");
    String token = surveys.link(survey).key();
    Reply first = begin(token);
    passes(survey, 300);
    Reply second = collector.submit(token, PageFields.of(first, "next", "one", "遅い")).expect(200);
    assertThat(second.text()).contains("name=\"two\"").doesNotContain("value=\"back\"");
    collector.submit(token, PageFields.of(second, "complete", "two", "二枚目")).expect(200);
    assertThat(only(survey).path("status").asText()).isEqualTo("complete");
    assertThat(only(survey).path("answers").has("one")).isFalse();
    assertThat(only(survey).at("/answers/two").asText()).isEqualTo("二枚目");
  }

  @Test
  void sending_an_earlier_page_gives_a_later_one_no_further_time() {
    UUID survey = open("\"timeLimitPerPage\": 30");
    String token = surveys.personalLinks(survey, List.of("ono")).get(0);
    Reply first = begin(token);
    collector.submit(token, PageFields.of(first, "next", "must", "x")).expect(200);
    passes(survey, 25);
    Reply again = collector.submit(token, PageFields.of(first, "keep", "one", "戻った")).expect(200);
    assertThat(again.text()).contains("name=\"two\"");
    assertThat(left(again)).isLessThanOrEqualTo(5);
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
    String token = surveys.personalLinks(survey, List.of("kimura")).get(0);
    try (Chromium chromium = Chromium.start(koe.url());
        BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      CustomersBrowser customer = CustomersBrowser.open(browser, "/r/" + token);
      customer.isFitForAll("before the clock");
      customer.press("start");
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
