package koe.response.app;

import koe.kernel.testing.TextsCheck;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void japanese_and_english_say_the_same_things() {
    TextsCheck.sameKeys("koe.response.texts");
  }
}
