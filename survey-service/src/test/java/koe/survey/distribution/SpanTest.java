package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "P1D,1日,1 day",
    "P2W,2週間,2 weeks",
    "P3M,3か月,3 months",
    "P1Y,1年,1 year",
    "PT12H,12時間,12 hours",
    "P1Y2M,P1Y2M,P1Y2M"
  })
  void a_length_of_time_is_said_in_words(String iso, String japanese, String english) {
    Texts texts = Texts.of("koe.survey.texts");
    assertThat(Span.words(texts.in(Language.JAPANESE), iso)).isEqualTo(japanese);
    assertThat(Span.words(texts.in(Language.ENGLISH), iso)).isEqualTo(english);
  }
}
