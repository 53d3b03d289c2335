package koe.feedback.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnglishSearchTest {

  private final IndexFixture comments;

  EnglishSearchTest(@TempDir Path directory) {
    comments = new IndexFixture(directory);
  }

  @AfterEach
  void close() {
    comments.close();
  }

  @Test
  void a_word_is_found_with_other_endings() {
    comments.with("Two deliveries were late", "The DELIVERY man", "It delivers", "Staff's help");

    assertThat(comments.find("delivery"))
        .containsExactlyInAnyOrder("Two deliveries were late", "The DELIVERY man");
    assertThat(comments.find("deliver")).contains("It delivers");
    assertThat(comments.find("staff")).containsExactly("Staff's help");
  }

  @Test
  void all_words_are_wanted() {
    comments.with("late delivery", "late reply");

    assertThat(comments.find("delivery late")).containsExactly("late delivery");
  }

  @Test
  void a_phrase_keeps_its_order() {
    comments.with("customer service was rude", "the service for a customer");

    assertThat(comments.find("\"customer service\"")).containsExactly("customer service was rude");
    assertThat(comments.find("\"service customer\"~3")).hasSize(2);
  }

  @Test
  void operators_and_brackets_mean_what_they_mean_in_lucene() {
    comments.with("refund late", "refund quick", "parking late");

    assertThat(comments.find("refund AND NOT late")).containsExactly("refund quick");
    assertThat(comments.find("(refund OR parking) AND late"))
        .containsExactlyInAnyOrder("refund late", "parking late");
    assertThat(comments.find("-refund")).containsExactly("parking late");
  }

  @Test
  void the_beginning_of_a_word_and_wildcards_look_at_words_as_written() {
    comments.with("the deliveries", "the colour", "the color");

    assertThat(comments.find("Deliverie*")).containsExactly("the deliveries");
    assertThat(comments.find("col*r")).hasSize(2);
    assertThat(comments.find("/colou?r/")).hasSize(2);
  }

  @Test
  void a_tilde_allows_for_typos() {
    comments.with("the delivery was late");

    assertThat(comments.find("delivry~")).hasSize(1);
  }

  @Test
  void a_misspelt_word_that_no_comment_has_finds_similar_words_and_says_so() {
    comments.with("the delivery was late");

    SearchResult result = comments.search(CommentQuery.builder().q("delivry late"));

    assertThat(result.total()).isEqualTo(1);
    assertThat(result.problem()).contains(QueryProblem.FOUND_BY_SIMILAR_WORDS);
    assertThat(comments.find("stuff")).isEmpty();
  }

  @Test
  void a_word_that_comments_have_is_never_taken_for_another() {
    comments.with("kind staff", "good stuff");

    assertThat(comments.find("stuff kind")).isEmpty();
  }

  @Test
  void a_missing_space_after_a_full_stop_joins_no_words() {
    comments.with("Too slow.Never again", "It’s broken", "big rooms");

    assertThat(comments.find("never")).containsExactly("Too slow.Never again");
    assertThat(comments.find("it's")).containsExactly("It’s broken");
    assertThat(comments.find("room")).containsExactly("big rooms");
  }

  @Test
  void accents_make_no_difference() {
    comments.with("A lovely café");

    assertThat(comments.find("cafe")).hasSize(1);
    assertThat(comments.find("CAFÉ")).hasSize(1);
  }

  @Test
  void fields_name_what_came_with_the_comment() {
    comments.with(
        CommentFixture.aComment("late again")
            .themes("delivery")
            .score(3)
            .attribute("plan", "gold"));
    comments.with(CommentFixture.aComment("late twice").themes("support").score(9));

    assertThat(comments.find("theme:delivery")).containsExactly("late again");
    assertThat(comments.find("late AND score:[7 TO 10]")).containsExactly("late twice");
    assertThat(comments.find("score:[* TO 3]")).containsExactly("late again");
    assertThat(comments.find("score:3")).containsExactly("late again");
    assertThat(comments.find("plan:gold")).containsExactly("late again");
  }

  @Test
  void the_comment_that_says_it_more_often_ranks_first() {
    comments.with("parking and a lot of other things that made our day long", "parking, parking");

    assertThat(comments.find(CommentQuery.builder().q("parking").order(CommentOrder.RELEVANCE)))
        .startsWith("parking, parking");
  }
}
