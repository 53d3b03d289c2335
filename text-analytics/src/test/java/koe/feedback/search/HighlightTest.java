package koe.feedback.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightTest {

  private final IndexFixture comments;

  HighlightTest(@TempDir Path directory) {
    comments = new IndexFixture(directory);
  }

  @AfterEach
  void close() {
    comments.close();
  }

  @Test
  void the_inflected_word_is_marked_where_it_stands() {
    comments.with("荷物は、遅くなりました");

    assertThat(comments.marked("遅い")).containsExactly("遅く");
  }

  @Test
  void emoji_before_the_word_move_nothing() {
    comments.with("😡👨‍👩‍👧配送が遅い😡 and the delivery was late");

    assertThat(comments.marked("配送")).containsExactly("配送");
    assertThat(comments.marked("late")).containsExactly("late");
  }

  @Test
  void half_and_full_width_letters_are_marked_in_the_original() {
    comments.with("受付のｽﾀｯﾌとＷｅｂサイト");

    assertThat(comments.marked("スタッフ")).containsExactly("ｽﾀｯﾌ");
    assertThat(comments.marked("web")).containsExactly("Ｗｅｂ");
  }

  @Test
  void voiced_half_width_kana_before_the_word_move_nothing() {
    comments.with("ﾊﾞｽとﾎﾟｽﾄの間の改札");

    assertThat(comments.marked("かいさつ")).containsExactly("改札");
  }

  @Test
  void a_part_of_a_longer_word_is_marked_alone() {
    comments.with("立体駐車場が狭い");

    assertThat(comments.marked("駐車場")).containsExactly("駐車場");
  }

  @Test
  void a_phrase_is_one_mark_and_words_are_several() {
    comments.with("customer service, then the customer left");

    assertThat(comments.marked("\"customer service\"")).containsExactly("customer service");
    assertThat(comments.marked("customer left")).containsExactly("customer", "customer", "left");
  }

  @Test
  void what_is_excluded_or_only_filters_is_not_marked() {
    comments.with(CommentFixture.aComment("parking was easy").themes("parking"));

    assertThat(comments.marked("theme:parking AND -refund")).isEmpty();
    assertThat(comments.search(CommentQuery.builder().themes("parking")).hits().get(0).highlights())
        .isEmpty();
  }

  @Test
  void a_beginning_and_a_similar_word_are_marked_whole() {
    comments.with("slow deliveries");

    assertThat(comments.marked("deliv*")).containsExactly("deliveries");
    assertThat(comments.marked("delivories~")).containsExactly("deliveries");
  }
}
