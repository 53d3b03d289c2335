package koe.feedback.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JapaneseSearchTest {

  private final IndexFixture comments;

  JapaneseSearchTest(@TempDir Path directory) {
    comments = new IndexFixture(directory);
  }

  @AfterEach
  void close() {
    comments.close();
  }

  @Test
  void a_word_is_found_in_every_inflection() {
    comments.with("配送が遅かったです", "配送は早い", "返事が遅くて困った");

    assertThat(comments.find("遅い")).containsExactlyInAnyOrder("配送が遅かったです", "返事が遅くて困った");
  }

  @Test
  void a_negated_word_does_not_find_the_word_alone() {
    comments.with("アプリが使えない", "カードが使えて便利");

    assertThat(comments.find("使えない")).containsExactly("アプリが使えない");
  }

  @Test
  void another_particle_between_the_words_is_no_hindrance() {
    comments.with("電話の対応は悪かった", "悪い対応");

    assertThat(comments.find("対応が悪い")).containsExactly("電話の対応は悪かった");
  }

  @Test
  void words_with_a_space_between_them_may_stand_anywhere() {
    comments.with("駅から遠くて不便なホテル", "駅の中");

    assertThat(comments.find("不便 駅")).containsExactly("駅から遠くて不便なホテル");
    assertThat(comments.find("不便　駅")).containsExactly("駅から遠くて不便なホテル");
  }

  @Test
  void letters_are_found_however_the_words_around_them_are_cut() {
    comments.with("立体駐車場が狭い", "駐車場代が高い", "第二駐車場", "駐輪場がない");

    assertThat(comments.find("駐車場")).hasSize(3).doesNotContain("駐輪場がない");
  }

  @Test
  void one_kanji_is_found_inside_words() {
    comments.with("駅前のホテル", "空港のホテル");

    assertThat(comments.find("駅")).containsExactly("駅前のホテル");
  }

  @Test
  void half_width_katakana_is_the_same_as_katakana() {
    comments.with("ｽﾀｯﾌの笑顔が良い", "スタッフが親切", "ﾊﾞｽが来ない");

    assertThat(comments.find("スタッフ")).containsExactlyInAnyOrder("ｽﾀｯﾌの笑顔が良い", "スタッフが親切");
    assertThat(comments.find("ｽﾀｯﾌ")).hasSize(2);
    assertThat(comments.find("バス")).containsExactly("ﾊﾞｽが来ない");
  }

  @Test
  void full_width_latin_is_the_same_as_latin() {
    comments.with("ＵＩがわかりにくい", "uiは良い");

    assertThat(comments.find("UI")).hasSize(2);
  }

  @Test
  void kana_with_separate_voicing_marks_is_the_same_as_kana() {
    String decomposed = Normalizer.normalize("ごはんがまずい", Normalizer.Form.NFD);
    comments.with(decomposed);

    assertThat(comments.find("ごはん")).containsExactly(decomposed);
  }

  @Test
  void kana_finds_kanji() {
    comments.with("改札が混んでいる", "料理が美味しかった", "階段が急");

    assertThat(comments.find("かいさつ")).containsExactly("改札が混んでいる");
    assertThat(comments.find("カイサツ")).containsExactly("改札が混んでいる");
    assertThat(comments.find("おいしい")).containsExactly("料理が美味しかった");
  }

  @Test
  void kanji_finds_kana() {
    comments.with("ごはんがおいしかった", "へやがきれい");

    assertThat(comments.find("美味しい")).containsExactly("ごはんがおいしかった");
    assertThat(comments.find("綺麗")).containsExactly("へやがきれい");
  }

  @Test
  void kanji_does_not_find_other_kanji_that_sound_alike() {
    comments.with("開札の時間", "改札の前");

    assertThat(comments.find("改札")).containsExactly("改札の前");
  }

  @Test
  void a_long_vowel_at_the_end_of_a_loan_word_may_be_missing() {
    comments.with("サーバーが落ちた", "サーバが遅い");

    assertThat(comments.find("サーバー")).hasSize(2);
  }

  @Test
  void short_kana_are_not_found_inside_other_words() {
    comments.with("スタンドが暗い", "タンが美味しい");

    assertThat(comments.find("タン")).containsExactly("タンが美味しい");
  }

  @Test
  void no_phrase_reaches_over_a_full_stop() {
    comments.with("良い対応。悪い設備。");

    assertThat(comments.find("対応悪い")).isEmpty();
  }

  @Test
  void the_beginning_of_a_word_is_enough_with_an_asterisk() {
    comments.with("レストランの予約", "休憩所");

    assertThat(comments.find("レスト*")).containsExactly("レストランの予約");
  }

  @Test
  void emoji_are_found() {
    comments.with("最高でした👍", "最低でした👎");

    assertThat(comments.find("👍")).containsExactly("最高でした👍");
  }

  @Test
  void both_languages_in_one_comment_are_found_together() {
    comments.with("LINEの通知が来ない", "通知は便利", "Wi-Fiが遅い");

    assertThat(comments.find("通知 line")).containsExactly("LINEの通知が来ない");
    assertThat(comments.find("Wi-Fiが遅い")).containsExactly("Wi-Fiが遅い");
    assertThat(comments.find("wi-fi")).containsExactly("Wi-Fiが遅い");
  }
}
