package koe.understanding.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalizerTest {

  private static String normalized(String original) {
    return Normalizer.normalize(original).text();
  }

  @Test
  void half_width_katakana_and_full_width_letters_get_one_width() {
    assertThat(normalized("ｽﾀｯﾌがＧｏｏｄ！")).isEqualTo("スタッフがGood!");
  }

  @Test
  void offsets_lead_back_to_the_original() {
    NormalizedText text = Normalizer.normalize("ｶﾞﾗｽ<b>が</b>割れた");
    int broken = text.text().indexOf("割れた");
    assertThat(text.text()).isEqualTo("ガラス が 割れた");
    assertThat(text.originalEnd(1)).isEqualTo(2);
    assertThat(text.originalStart(broken)).isEqualTo(12);
    assertThat(text.originalEnd(broken + 3)).isEqualTo(15);
  }

  @Test
  void markup_and_entities_are_taken_out() {
    assertThat(normalized("Tom &amp; Jerry<br>said &lt;3 &#x1F600;"))
        .isEqualTo("Tom & Jerry\nsaid <3 😀");
    assertThat(normalized("a < b > c")).isEqualTo("a < b > c");
    assertThat(normalized("<script>alert(1)</script>fine").strip()).isEqualTo("fine");
  }

  @Test
  void shouting_is_lowered_and_abbreviations_are_not() {
    assertThat(normalized("THE WORST CUSTOMER SERVICE EVER"))
        .isEqualTo("the worst customer service ever");
    assertThat(normalized("I called the NHS about my PC"))
        .isEqualTo("I called the NHS about my PC");
  }

  @Test
  void spoken_negations_are_written_out() {
    assertThat(normalized("使えねー")).isEqualTo("使えない");
    assertThat(normalized("まじでありえん")).isEqualTo("まじでありえない");
    assertThat(normalized("行かねぇ")).isEqualTo("行かない");
    assertThat(normalized("わかんない")).isEqualTo("わからない");
  }

  @Test
  void a_friendly_particle_is_no_negation() {
    assertThat(normalized("いいねー")).isEqualTo("いいねー");
    assertThat(normalized("美味しかったねー")).isEqualTo("美味しかったねー");
    assertThat(normalized("だねえ")).isEqualTo("だねえ");
  }

  @Test
  void a_long_text_is_cut_at_four_thousand_code_points() {
    assertThat(normalized("😀".repeat(5_000)).codePoints()).hasSize(4_000);
  }

  @Test
  void broken_and_invisible_characters_disappear() {
    assertThat(normalized("\ud800a\u202eb\u200bc\udc00")).isEqualTo("abc");
    assertThat(normalized("a" + "\u0323".repeat(500)).length()).isLessThan(6);
  }
}
