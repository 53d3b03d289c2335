package koe.survey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

  @ParameterizedTest
  @CsvSource({"70,1", "71,2", "134,2", "135,3", "201,3", "202,4", "670,10"})
  void japanese_is_cut_where_the_carriers_cut(int length, int parts) {
    SmsText text = SmsText.of("声".repeat(length));
    assertThat(text.gsm()).isFalse();
    assertThat(text.parts()).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({"160,1", "161,2", "306,2", "307,3", "1530,10"})
  void plain_letters_travel_in_the_gsm_alphabet(int length, int parts) {
    SmsText text = SmsText.of("a".repeat(length));
    assertThat(text.gsm()).isTrue();
    assertThat(text.parts()).isEqualTo(parts);
  }

  @Test
  void brackets_and_the_euro_count_twice_and_are_not_torn_apart() {
    assertThat(SmsText.of("€[]").characters()).isEqualTo(6);
    assertThat(SmsText.of("a".repeat(159) + "€").parts()).isEqualTo(2);
    assertThat(SmsText.of("a".repeat(152) + "€" + "a".repeat(152)).parts()).isEqualTo(3);
  }

  @Test
  void a_surrogate_pair_is_not_torn_apart() {
    assertThat(SmsText.of("声".repeat(66) + "😀" + "声".repeat(66)).parts()).isEqualTo(3);
    assertThat(SmsText.of("声".repeat(65) + "😀" + "声".repeat(67)).parts()).isEqualTo(2);
  }
}
