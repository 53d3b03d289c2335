package koe.response.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import koe.kernel.json.Json;
import koe.kernel.survey.KeptFile;
import koe.kernel.survey.SurveyDefinition;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  private static final SurveyDefinition SURVEY =
      SurveyDefinition.parse(
          Json.read(
              """
              {"elements": [
                {"type": "rating", "name": "nps", "metric": "nps", "rateMin": 0, "rateMax": 10, "title": {"ja": "お勧め度", "en": "Recommend"}},
                {"type": "comment", "name": "why", "title": {"ja": "{nps}点の理由", "en": "Why {nps}?"}},
                {"type": "radiogroup", "name": "how", "title": {"ja": "手段", "en": "Means"}, "hasOther": true, "choices": [{"value": "car", "text": {"ja": "車", "en": "Car"}}]},
                {"type": "comment", "name": "never", "visibleIf": "{nps} > 20"},
                {"type": "file", "name": "photo", "title": {"ja": "写真", "en": "Photo"}},
                {"type": "matrix", "name": "detail", "title": {"ja": "評価", "en": "Detail"}, "columns": [{"value": 1, "text": {"ja": "不満", "en": "Poor"}}], "rows": [{"value": "taste", "text": {"ja": "味", "en": "Taste"}}]},
                {"type": "paneldynamic", "name": "people", "title": {"ja": "ご家族", "en": "Family"}, "templateElements": [{"type": "text", "name": "age", "inputType": "number", "title": {"ja": "年齢", "en": "Age"}}]}]}"""));

  private static AnswerSheet sheet(String answers, String language) {
    return AnswerSheet.of(SURVEY, Json.read(answers), language, CLOCK);
  }

  private static String line(AnswerLine line) {
    return line.depth() + " " + line.title() + ": " + line.text() + line.comment();
  }

  @Test
  void answers_stand_under_their_titles_in_the_readers_language() {
    String answers =
        """
        {"nps": 3, "why": "遠い\\n駐車場がない", "how": "other", "how-Comment": "自転車",
         "detail": {"taste": 1}, "people": [{"age": 4}, {"age": 7}]}""";
    assertThat(sheet(answers, "ja").lines())
        .extracting(AnswerSheetTest::line)
        .containsExactly(
            "0 お勧め度: 3",
            "0 3点の理由: 遠い\n駐車場がない",
            "0 手段: その他自転車",
            "0 写真: ",
            "0 評価: ",
            "1 味: 不満",
            "0 ご家族: ",
            "1 1: ",
            "2 年齢: 4",
            "1 2: ",
            "2 年齢: 7");
    assertThat(sheet(answers, "en").lines())
        .extracting(AnswerLine::title)
        .startsWith("Recommend", "Why 3?", "Means");
  }

  @Test
  void what_was_left_open_says_so_and_what_was_never_asked_is_not_there() {
    assertThat(sheet("{\"nps\": 9}", "en").lines())
        .filteredOn(line -> line.kind() == AnswerLine.Kind.OPEN)
        .extracting(AnswerLine::title)
        .containsExactly("Why 9?", "Means", "Photo", "Detail", "Family");
  }

  @Test
  void what_is_not_asked_any_more_but_was_answered_is_shown() {
    assertThat(sheet("{\"never\": \"still\"}", "en").lines())
        .extracting(AnswerLine::text)
        .contains("still");
  }

  @Test
  void files_and_values_that_no_question_stands_for_are_shown() {
    AnswerSheet sheet =
        sheet(
            """
            {"photo": [{"name": "a.png", "type": "image/png", "content": "01a20618-382c-74fb-92ae-8c3f1b648b4b"}], "total": 12}""",
            "en");
    assertThat(sheet.lines())
        .flatExtracting(AnswerLine::files)
        .extracting(KeptFile::name)
        .containsExactly("a.png");
    assertThat(sheet.others()).extracting(AnswerLine::title).containsExactly("total");
  }
}
