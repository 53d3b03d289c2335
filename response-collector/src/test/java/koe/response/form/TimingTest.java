package koe.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import koe.kernel.form.FormTime;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.api.Test;

class TimingTest {

  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

  private static SurveyDefinition survey(String limits) {
    return SurveyDefinition.parse(
        Json.read(
            "{"
                + limits
                + "\"pages\": [{\"elements\": [{\"type\": \"comment\", \"name\": \"a\"}]},"
                + " {\"timeLimit\": 30, \"elements\": [{\"type\": \"comment\", \"name\": \"b\"}]}]}"));
  }

  @Test
  void the_limit_that_ends_first_is_the_one_shown() {
    SurveyDefinition survey = survey("\"timeLimit\": 100,");
    Timing timing = new Timing(NOON, 1, NOON.plusSeconds(50), true);
    FormTime page = timing.shown(survey, survey.pages().get(1), NOON.plusSeconds(60)).orElseThrow();
    assertThat(page).isEqualTo(new FormTime(Duration.ofSeconds(30), Duration.ofSeconds(20), true));
    FormTime whole =
        new Timing(NOON, 1, NOON.plusSeconds(90), true)
            .shown(survey, survey.pages().get(1), NOON.plusSeconds(95))
            .orElseThrow();
    assertThat(whole)
        .isEqualTo(new FormTime(Duration.ofSeconds(100), Duration.ofSeconds(5), false));
    assertThat(
            timing.shown(survey, survey.pages().get(0), NOON.plusSeconds(500)).orElseThrow().left())
        .isZero();
  }

  @Test
  void the_clock_of_a_page_starts_when_it_is_turned_to_and_not_again() {
    Timing first = Timing.starting(0, NOON);
    assertThat(first.at(0, NOON.plusSeconds(9))).isEqualTo(first);
    assertThat(first.at(1, NOON.plusSeconds(9)))
        .isEqualTo(new Timing(NOON, 1, NOON.plusSeconds(9), true));
  }

  @Test
  void nobody_is_late_within_the_grace() {
    SurveyDefinition survey = survey("\"maxTimeToFinish\": 60, \"maxTimeToFinishPage\": 20,");
    Timing timing = Timing.starting(0, NOON);
    assertThat(timing.isOver(survey, NOON.plusSeconds(70), Timing.GRACE)).isFalse();
    assertThat(timing.isOver(survey, NOON.plusSeconds(71), Timing.GRACE)).isTrue();
    assertThat(timing.isOver(survey, survey.pages().get(0), NOON.plusSeconds(31), Timing.GRACE))
        .isTrue();
    assertThat(timing.isOver(survey, survey.pages().get(1), NOON.plusSeconds(39), Timing.GRACE))
        .isFalse();
    SurveyDefinition free = survey("");
    assertThat(timing.isOver(free, NOON.plusSeconds(99_999), Timing.GRACE)).isFalse();
    assertThat(timing.shown(free, free.pages().get(0), NOON)).isEmpty();
  }

  @Test
  void a_clock_waits_only_where_one_would_run() {
    SurveyDefinition paged = survey("");
    Timing waiting = Timing.waiting(NOON);
    assertThat(waiting.waitsAt(paged, paged.pages().get(0))).isFalse();
    assertThat(waiting.waitsAt(paged, paged.pages().get(1))).isTrue();
    assertThat(Timing.starting(1, NOON).waitsAt(paged, paged.pages().get(1))).isFalse();
    SurveyDefinition whole = survey("\"timeLimit\": 60,");
    assertThat(waiting.waitsAt(whole, whole.pages().get(0))).isTrue();
  }

  @Test
  void time_is_said_in_words_that_people_use() {
    Texts.In ja = Texts.kernel().in(Language.JAPANESE);
    Texts.In en = Texts.kernel().in(Language.ENGLISH);
    FormTime time = new FormTime(Duration.ofMinutes(10), Duration.ofSeconds(90), false);
    assertThat(time.said(ja)).contains("10分").contains("90秒");
    assertThat(time.said(en)).contains("10 minutes").contains("90 seconds");
    assertThat(time.ahead(ja)).contains("10分").doesNotContain("90秒");
    assertThat(time.ahead(en)).contains("10 minutes").contains("button");
  }
}
