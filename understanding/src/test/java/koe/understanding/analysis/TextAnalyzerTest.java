package koe.understanding.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import koe.understanding.analysis.Analysis.AnalysedTheme;
import koe.understanding.sentiment.SentimentLabel;
import koe.understanding.theme.CompiledTaxonomy;
import koe.understanding.theme.StarterTaxonomy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {

  private static final CompiledTaxonomy STARTER =
      CompiledTaxonomy.compile(StarterTaxonomy.themes());

  private static final TextAnalyzer ANALYZER = new TextAnalyzer();

  @AfterAll
  static void close() {
    ANALYZER.close();
  }

  private static Analysis analyze(String text) {
    return ANALYZER.analyze(Comment.of(text), STARTER);
  }

  private static SentimentLabel sentimentOf(Analysis analysis, String theme) {
    return analysis.themes().stream()
        .filter(found -> found.theme().equals(theme))
        .map(AnalysedTheme::sentiment)
        .findFirst()
        .orElseThrow()
        .label();
  }

  @Test
  void the_json_is_what_the_contract_says() throws JsonProcessingException {
    String json = new ObjectMapper().writeValueAsString(analyze("電話対応が最悪。03-1234-5678"));
    assertThat(json)
        .matches(
            "\\{\"language\":\"ja\",\"sentiment\":\\{\"label\":\"negative\",\"score\":-0\\.\\d+,"
                + "\"confidence\":0\\.\\d+\\},\"sentences\":\\[\\{\"start\":0,\"end\":8,\"sentiment\":"
                + "\\{\"label\":\"negative\",\"score\":-0\\.\\d+\\}\\},.*\\],\"themes\":\\[\\{\"theme\":"
                + "\"support\",\"sentiment\":\\{\"label\":\"negative\",\"score\":-0\\.\\d+\\},"
                + "\"mentions\":\\[\\{\"start\":0,\"end\":4\\}\\]\\}\\],\"keyphrases\":\\[\\{\"text\":"
                + "\"電話対応\",\"start\":0,\"end\":4\\}.*\\],\"pii\":\\[\\{\"kind\":\"phone\","
                + "\"start\":8,\"end\":20\\}\\],\"model\":\"ja-[0-9-]+\"\\}");
  }

  @Test
  void each_theme_has_the_sentiment_of_its_own_clause() {
    Analysis analysis = analyze("料理は美味しくて、部屋は汚い。Staff were kind but the delivery was late.");
    assertThat(sentimentOf(analysis, "food")).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(sentimentOf(analysis, "facilities")).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(sentimentOf(analysis, "staff")).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(sentimentOf(analysis, "delivery")).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void without_a_model_both_languages_are_judged_too() {
    try (TextAnalyzer light = TextAnalyzer.light()) {
      CompiledTaxonomy none = CompiledTaxonomy.compile(List.of());
      assertThat(light.analyze(Comment.of("The staff were not helpful at all."), none).sentiment())
          .matches(said -> said.label() == SentimentLabel.NEGATIVE);
      assertThat(light.analyze(Comment.of("対応は悪くなかったです。"), none).sentiment())
          .matches(said -> said.label() == SentimentLabel.POSITIVE);
    }
  }

  @Test
  void the_question_colours_a_bare_noun() {
    Comment comment =
        new Comment("Parking", Optional.of("en"), Optional.of("What could we improve?"));
    assertThat(sentimentOf(ANALYZER.analyze(comment, STARTER), "facilities"))
        .isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void keyphrases_name_the_subject_and_what_is_denied() {
    assertThat(analyze("コールセンターに電話しても繋がらない").keyphrases())
        .extracting(Analysis.Keyphrase::text)
        .contains("コールセンター", "繋がらない");
    assertThat(analyze("The mobile app does not open").keyphrases())
        .extracting(Analysis.Keyphrase::text)
        .contains("mobile app");
  }

  @Test
  void keyphrases_hold_no_personal_details() {
    assertThat(analyze("田中さんの対応。").keyphrases())
        .extracting(Analysis.Keyphrase::text)
        .allSatisfy(phrase -> assertThat(phrase).doesNotContain("田中"));
  }

  @Test
  void offsets_lie_within_the_original_whatever_it_holds() {
    for (String text : List.of("<p>ｶﾞｿﾘﾝ</p>が👍🏽高い &amp; ５％", "Ⅻ㌔ not bad\ud800 at all…")) {
      assertThat(analyze(text).sentences())
          .allSatisfy(
              sentence -> {
                assertThat(sentence.start()).isBetween(0, sentence.end());
                assertThat(sentence.end()).isLessThanOrEqualTo(text.length());
              });
    }
  }

  @Test
  void threads_share_one_analyzer() {
    String text = "The delivery was late. 対応は丁寧でした。";
    Analysis alone = analyze(text);
    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> analyze(text)))
        .allMatch(alone::equals);
  }
}
