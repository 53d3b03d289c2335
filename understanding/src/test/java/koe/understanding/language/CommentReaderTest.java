package koe.understanding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CommentReaderTest {

  private static final CommentReader READER = new CommentReader();

  @AfterAll
  static void close() {
    READER.close();
  }

  private static List<ReadSentence> read(String comment) {
    return READER.read(comment, Optional.empty());
  }

  private static List<String> sentences(String comment) {
    return read(comment).stream().map(read -> read.sentence().text()).toList();
  }

  private static List<String> negated(String comment) {
    return read(comment).stream()
        .flatMap(read -> read.tokens().stream())
        .filter(Token::negated)
        .map(Token::lemma)
        .toList();
  }

  @Test
  void japanese_sentences_end_at_marks_and_lines() {
    assertThat(sentences("最高！！また来ます。\n駐車場は狭い")).containsExactly("最高!!", "また来ます。", "駐車場は狭い");
  }

  @Test
  void numbers_addresses_and_abbreviations_do_not_end_a_sentence() {
    assertThat(sentences("Version 3.5 is at https://a.example/x?y=1. Mr. Brown said so. Fine"))
        .containsExactly(
            "Version 3.5 is at https://a.example/x?y=1.", "Mr. Brown said so.", "Fine");
  }

  @Test
  void an_emoji_after_the_end_stays_with_its_sentence() {
    assertThat(sentences("Great service! 😡 Bye.")).containsExactly("Great service! 😡", "Bye.");
  }

  @Test
  void each_sentence_has_its_own_language() {
    assertThat(read("対応が悪い。The staff were rude. 最悪").stream().map(ReadSentence::language))
        .containsExactly(Language.JAPANESE, Language.ENGLISH, Language.JAPANESE);
  }

  @Test
  void a_language_that_is_not_ours_is_not_taken_for_english() {
    assertThat(read("Der Service war leider sehr langsam und das Essen kalt").get(0).language())
        .isEqualTo(Language.OTHER);
    assertThat(read("서비스가 좋아요").get(0).language()).isEqualTo(Language.OTHER);
    assertThat(READER.read("tres bien", Optional.of(Language.OTHER)).get(0).language())
        .isEqualTo(Language.OTHER);
  }

  @Test
  void tokens_stand_where_they_stood_in_the_original() {
    String comment = "ｽﾀｯﾌ<b>の</b>対応👍🏽は最高";
    for (Token token : read(comment).get(0).tokens()) {
      assertThat(Normalizer.foldWidth(comment.substring(token.start(), token.end())).text())
          .isEqualTo(token.surface());
    }
  }

  @Test
  void english_words_have_lemmas_and_parts_of_speech() {
    assertThat(read("The parcels arrived").get(0).tokens())
        .extracting(Token::lemma, Token::partOfSpeech)
        .contains(
            org.assertj.core.groups.Tuple.tuple("parcel", "NNS"),
            org.assertj.core.groups.Tuple.tuple("arrive", "VBD"));
  }

  @Test
  void a_japanese_negation_governs_the_predicate_before_it() {
    assertThat(negated("対応が悪くなかった")).containsExactly("悪い");
    assertThat(negated("使いにくくはない")).contains("使う", "にくい");
    assertThat(negated("特に問題はありません")).contains("問題");
    assertThat(negated("良いとは思わない")).contains("良い");
  }

  @Test
  void two_negations_cancel_each_other() {
    assertThat(negated("悪くないわけではない")).doesNotContain("悪い");
    assertThat(negated("待たなければならない")).doesNotContain("待つ");
    assertThat(negated("It was not without problems")).doesNotContain("problem");
  }

  @Test
  void what_only_looks_like_a_negation_is_none() {
    assertThat(negated("感謝しかない")).isEmpty();
    assertThat(negated("高いのではないでしょうか")).isEmpty();
    assertThat(negated("Not only cheap but good")).isEmpty();
  }

  @Test
  void an_english_negation_ends_with_its_clause() {
    assertThat(negated("I was not happy, but the food was good"))
        .contains("happy")
        .doesNotContain("good");
  }

  @Test
  void nothing_to_read_gives_nothing() {
    assertThat(read("")).isEmpty();
    assertThat(read(" \n\t ")).isEmpty();
  }
}
