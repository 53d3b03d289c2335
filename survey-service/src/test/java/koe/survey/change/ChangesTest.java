package koe.survey.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import koe.kernel.json.Json;
import koe.survey.change.Change.Kind;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final String NPS =
      """
      {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps",
       "title": {"default": "Recommend?", "ja": "お勧めしますか"},
       "maxRateDescription": "Very likely"}""";
  private static final String COLOUR =
      """
      {"type": "radiogroup", "name": "colour", "title": "Colour",
       "choices": [{"value": "r", "text": "Red"}, {"value": "b", "text": "Blue"}]}""";
  private static final String WHY =
      """
      {"type": "comment", "name": "why", "title": "Why?"}""";

  private static JsonNode survey(String... questions) {
    return Json.read("{\"elements\": [" + String.join(",", questions) + "]}");
  }

  private static Changes between(JsonNode before, JsonNode after) {
    return Changes.between(before, after, "en");
  }

  private static List<Change> changes(String before, String after) {
    return between(survey(before, WHY), survey(after, WHY)).all();
  }

  private static void onlyChange(String before, String after, Kind kind, String from, String to) {
    assertThat(changes(before, after))
        .extracting(Change::kind, Change::from, Change::to)
        .containsExactly(tuple(kind, from, to));
  }

  @Test
  void the_same_survey_with_a_new_translation_is_no_change() {
    String translated = NPS.replace("\"ja\"", "\"zh\": \"推荐吗\", \"ja\"");
    assertThat(between(survey(NPS, WHY), survey(translated, WHY)).isEmpty()).isTrue();
  }

  @Test
  void a_question_that_is_gone_breaks_the_series_and_a_new_one_does_not() {
    Changes changes = between(survey(NPS, WHY), survey(NPS, COLOUR));
    assertThat(changes.all())
        .extracting(Change::question, Change::kind)
        .containsExactly(tuple("why", Kind.QUESTION_REMOVED), tuple("colour", Kind.QUESTION_ADDED));
    assertThat(changes.isComparable()).isFalse();
    assertThat(between(survey(NPS), survey(NPS, WHY)).isComparable()).isTrue();
  }

  @Test
  void a_question_under_another_name_is_told_from_a_new_one() {
    onlyChange(
        COLOUR,
        COLOUR.replace("\"colour\"", "\"paint\""),
        Kind.QUESTION_RENAMED,
        "colour",
        "paint");
  }

  @Test
  void another_scale_breaks_the_series() {
    String before = NPS.replace("\"metric\": \"nps\",", "");
    onlyChange(before, before.replace("10", "5"), Kind.SCALE_CHANGED, "0–10", "0–5");
  }

  @Test
  void other_words_at_the_end_of_a_scale_shift_the_answers() {
    onlyChange(
        NPS,
        NPS.replace("Very likely", "Certainly"),
        Kind.SCALE_REWORDED,
        "Very likely",
        "Certainly");
  }

  @Test
  void a_metric_that_is_dropped_breaks_its_series() {
    onlyChange(NPS, NPS.replace("\"metric\": \"nps\",", ""), Kind.METRIC_CHANGED, "nps", "");
  }

  @Test
  void a_choice_that_is_gone_breaks_and_one_more_only_shifts() {
    String fewer = COLOUR.replace("{\"value\": \"r\", \"text\": \"Red\"}, ", "");
    onlyChange(COLOUR, fewer, Kind.CHOICE_REMOVED, "r", "");
    onlyChange(fewer, COLOUR, Kind.CHOICE_ADDED, "", "r");
    assertThat(Kind.CHOICE_REMOVED.effect()).isEqualTo(Effect.BREAKS);
    assertThat(Kind.CHOICE_ADDED.effect()).isEqualTo(Effect.SHIFTS);
  }

  @Test
  void the_same_words_under_another_value_are_counted_apart() {
    onlyChange(COLOUR, COLOUR.replace("\"r\"", "\"red\""), Kind.CHOICE_RECODED, "r", "red");
  }

  @Test
  void other_words_for_the_same_value_shift_the_answers() {
    onlyChange(COLOUR, COLOUR.replace("Red", "Crimson"), Kind.CHOICE_REWORDED, "Red", "Crimson");
  }

  @Test
  void the_special_choices_count_as_choices() {
    String other = COLOUR.replace("\"choices\"", "\"showOtherItem\": true, \"choices\"");
    onlyChange(other, COLOUR, Kind.CHOICE_REMOVED, "other", "");
  }

  @Test
  void another_type_breaks_unless_it_only_looks_different() {
    onlyChange(
        COLOUR,
        COLOUR.replace("radiogroup", "checkbox"),
        Kind.TYPE_CHANGED,
        "radiogroup",
        "checkbox");
    onlyChange(
        COLOUR,
        COLOUR.replace("radiogroup", "dropdown"),
        Kind.SHOWN_DIFFERENTLY,
        "radiogroup",
        "dropdown");
  }

  @Test
  void who_is_asked_and_who_must_answer_shifts_the_answers() {
    String asked = COLOUR.replace("\"title\"", "\"visibleIf\": \"{why} notempty\", \"title\"");
    onlyChange(COLOUR, asked, Kind.CONDITION_CHANGED, "", "{why} notempty");
    String required = COLOUR.replace("\"title\"", "\"isRequired\": true, \"title\"");
    onlyChange(COLOUR, required, Kind.REQUIRED_CHANGED, "false", "true");
  }

  @Test
  void only_questions_that_changed_their_order_are_named() {
    Changes changes = between(survey(NPS, COLOUR, WHY), survey(COLOUR, WHY, NPS));
    assertThat(changes.all())
        .extracting(Change::question, Change::kind, Change::from, Change::to)
        .containsExactly(tuple("nps", Kind.MOVED, "1", "3"));
    assertThat(changes.isComparable()).isTrue();
  }

  @Test
  void the_worst_comes_first() {
    Changes changes = between(survey(WHY, COLOUR), survey(WHY.replace("Why?", "What?"), NPS));
    assertThat(changes.all()).extracting(Change::effect).isSorted();
    assertThat(changes.all().get(0).kind()).isEqualTo(Kind.QUESTION_REMOVED);
  }

  @Test
  void changed_words_are_told_in_the_language_of_the_reader() {
    String other = NPS.replace("Recommend?", "Would you recommend us?").replace("お勧め", "ご紹介");
    assertThat(Changes.between(survey(NPS), survey(other), "ja").all())
        .extracting(Change::to)
        .containsExactly("ご紹介しますか");
    assertThat(Changes.between(survey(NPS), survey(other), "en").all())
        .extracting(Change::to)
        .containsExactly("Would you recommend us?");
  }
}
