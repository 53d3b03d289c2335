package koe.understanding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {

  @Test
  void an_error_costs_one_answer_and_not_the_caller() {
    try (Guard guard = new Guard("test")) {
      assertThat(guard.call(() -> overflow(0))).isEmpty();
      assertThat(
              guard.<Integer>call(
                  () -> {
                    throw new OutOfMemoryError("a test's");
                  }))
          .isEmpty();
      assertThat(guard.call(() -> 1)).contains(1);
    }
  }

  @Test
  void english_is_still_read_without_core_nlp() {
    NormalizedText text = Normalizer.normalize("The parcels didn't arrive 😡");
    Sentence sentence = new Sentence(text, 0, text.text().length(), Language.ENGLISH);
    List<Token> tokens = PlainEnglish.read(sentence);
    assertThat(tokens).extracting(Token::lemma).contains("parcel", "not", "arrive", "😡");
    assertThat(tokens.stream().filter(Token::negated).map(Token::lemma)).contains("arrive");
  }

  @Test
  void a_closed_guard_answers_nothing() {
    Guard guard = new Guard("test");
    guard.close();
    assertThat(guard.call(() -> 1)).isEqualTo(Optional.empty());
  }

  private static int overflow(int depth) {
    return depth < 0 ? 0 : 1 + overflow(depth + 1);
  }
}
