package koe.understanding.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import koe.understanding.language.CommentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

  private final SentimentJudge judge = new SentimentJudge();

  @ParameterizedTest
  @CsvSource({
    "What could we improve?,ASKS_FOR_COMPLAINTS",
    "改善してほしい点を教えてください,ASKS_FOR_COMPLAINTS",
    "What did you not like?,ASKS_FOR_COMPLAINTS",
    "不便を感じたこと,ASKS_FOR_COMPLAINTS",
    "What did you like most?,ASKS_FOR_PRAISE",
    "良かった点,ASKS_FOR_PRAISE",
    "What was good and what was bad?,OPEN",
    "ご意見をお聞かせください,OPEN"
  })
  void the_wording_tells_what_is_asked_for(String wording, Question expected) {
    assertThat(Question.of(wording)).isEqualTo(expected);
  }

  @Test
  void a_bare_noun_complains_where_complaints_were_asked_for() {
    assertThat(label("駐車場", Question.ASKS_FOR_COMPLAINTS)).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(label("Parking", Question.ASKS_FOR_PRAISE)).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(label("Parking", Question.OPEN)).isEqualTo(SentimentLabel.NEUTRAL);
  }

  @Test
  void nothing_to_complain_of_is_praise() {
    assertThat(label("特になし", Question.ASKS_FOR_COMPLAINTS)).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(label("Nothing", Question.ASKS_FOR_COMPLAINTS)).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(label("Nothing", Question.ASKS_FOR_PRAISE)).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(label("特になし", Question.OPEN)).isEqualTo(SentimentLabel.NEUTRAL);
  }

  private SentimentLabel label(String comment, Question question) {
    try (CommentReader reader = new CommentReader()) {
      return judge.judge(reader.read(comment, Optional.empty()), question).sentiment().label();
    }
  }
}
