package koe.survey.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final SurveyDefinition SURVEY =
      SurveyDefinition.parse(
          Json.read(
              """
              {"pages": [
                {"elements": [
                  {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10},
                  {"type": "comment", "name": "why", "visibleIf": "{nps} <= 6"}]},
                {"elements": [{"type": "text", "name": "more"}]}]}"""));

  private static Rehearsal rehearsal() {
    return new Rehearsal(SURVEY, "en", CLOCK);
  }

  @Test
  void an_answer_goes_along_to_the_next_page() {
    Rehearsal rehearsal = rehearsal().filledIn(0, Map.of("nps", List.of("9")));
    assertThat(rehearsal.answers().path("nps").asInt()).isEqualTo(9);
    assertThat(rehearsal.next(1)).isEqualTo(1);
  }

  @Test
  void a_question_that_an_answer_brings_is_shown_before_the_next_page() {
    Rehearsal rehearsal = rehearsal().filledIn(0, Map.of("nps", List.of("3")));
    assertThat(rehearsal.next(1)).isEqualTo(0);
    Rehearsal again =
        rehearsal().given(rehearsal.answers()).filledIn(0, Map.of("nps", List.of("3")));
    assertThat(again.next(1)).isEqualTo(1);
  }

  @Test
  void a_page_that_is_not_there_takes_no_answers() {
    assertThat(rehearsal().filledIn(7, Map.of("nps", List.of("3"))).answers()).isEmpty();
  }
}
