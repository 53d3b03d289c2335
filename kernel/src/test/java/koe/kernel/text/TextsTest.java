package koe.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import koe.kernel.testing.TextsCheck;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void japanese_and_english_say_the_same_things() {
    TextsCheck.sameKeys("koe.kernel.texts");
  }

  @Test
  void the_language_chosen_before_wins_over_the_browser() {
    assertThat(Language.negotiate(Optional.of("ja"), "en-GB,en;q=0.8"))
        .isEqualTo(Language.JAPANESE);
    assertThat(Language.negotiate(Optional.empty(), "fr;q=0.9,ja-JP;q=0.8"))
        .isEqualTo(Language.JAPANESE);
    assertThat(Language.negotiate(Optional.empty(), ";;;")).isEqualTo(Language.ENGLISH);
  }
}
