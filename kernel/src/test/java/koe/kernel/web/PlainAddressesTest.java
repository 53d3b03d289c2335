package koe.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainAddressesTest {

  @Test
  void bytes_that_were_taken_for_latin_are_escaped_one_by_one() {
    String taken =
        new String("q=遅い&a=%20b".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(PlainAddresses.escaped(taken)).isEqualTo("q=%E9%81%85%E3%81%84&a=%20b");
  }

  @Test
  void letters_that_were_understood_are_escaped_as_utf_8() {
    assertThat(PlainAddresses.escaped("/田中/x")).isEqualTo("/%E7%94%B0%E4%B8%AD/x");
  }
}
