package koe.dashboard.app;

import koe.kernel.testing.TextsCheck;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void everything_is_said_in_japanese_and_in_english() {
    TextsCheck.sameKeys("koe.dashboard.texts");
  }
}
