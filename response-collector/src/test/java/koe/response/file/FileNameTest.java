package koe.response.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "receipt.pdf, receipt.pdf",
    "領収書 2026.pdf, 領収書 2026.pdf",
    "../../etc/passwd, passwd",
    "C:\\Users\\taro\\photo.jpg, photo.jpg",
    "..., file",
    "a/, file",
    ".htaccess, htaccess",
    "a<b>:c?.txt, a_b__c_.txt"
  })
  void what_means_something_to_a_file_system_is_taken_out(String sent, String kept) {
    assertThat(FileName.of(sent).text()).isEqualTo(kept);
  }

  @Test
  void no_character_hides_the_real_ending_or_breaks_a_line() {
    assertThat(FileName.of("invoice\u202Efdp.exe").text()).isEqualTo("invoicefdp.exe");
    assertThat(FileName.of("a\u0000b\r\nc\u200B\u2066\uFEFF.txt").text()).isEqualTo("abc.txt");
  }

  @Test
  void a_long_name_keeps_its_ending_and_whole_characters() {
    String name = FileName.of("🎁".repeat(500) + ".jpeg").text();
    assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
    assertThat(name).endsWith("🎁.jpeg");
  }

  @Test
  void letters_that_are_put_together_are_one_as_others_write_them() {
    assertThat(FileName.of("か\u3099.txt").text()).isEqualTo("が.txt");
  }
}
