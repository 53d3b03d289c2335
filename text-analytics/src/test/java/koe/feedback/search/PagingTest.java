package koe.feedback.search;

import static koe.feedback.search.CommentFixture.aComment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  private static final int COMMENTS = 40;

  private final IndexFixture comments;

  PagingTest(@TempDir Path directory) {
    comments = new IndexFixture(directory);
    comments.with(IntStream.range(0, COMMENTS).mapToObj(i -> numbered("早い delivery ", i)).toList());
  }

  @AfterEach
  void close() {
    comments.close();
  }

  /** Times and scores come in groups, so that only the id tells some comments apart. */
  private static CommentFixture numbered(String text, int i) {
    CommentFixture comment =
        aComment(text + i + " late".repeat(i % 4)).minutesLater(i / 5).themes("delivery");
    return i % 3 == 0 ? comment : comment.score(i % 7);
  }

  @ParameterizedTest
  @EnumSource(CommentOrder.class)
  void nothing_is_skipped_or_repeated_while_comments_arrive(CommentOrder order) {
    List<String> before = allPages(order, "delivery", () -> {});
    int[] arrivals = {COMMENTS};

    List<String> meanwhile =
        allPages(
            order,
            "delivery",
            () -> comments.with(numbered("new late late late delivery ", arrivals[0]++)));

    assertThat(before).hasSize(COMMENTS).doesNotHaveDuplicates();
    assertThat(meanwhile).doesNotHaveDuplicates().containsSubsequence(before);
  }

  @Test
  void similar_words_stay_similar_on_the_next_page() {
    List<String> found =
        allPages(
            CommentOrder.RELEVANCE,
            "delivary",
            () -> comments.with(aComment("delivary, as some write it")));

    assertThat(found).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(COMMENTS);
  }

  @Test
  void every_page_knows_the_whole_number() {
    SearchResult first = comments.search(page(CommentOrder.NEWEST, "delivery", Optional.empty()));
    SearchResult second = comments.search(page(CommentOrder.NEWEST, "delivery", first.next()));

    assertThat(List.of(first.total(), second.total())).containsOnly((long) COMMENTS);
    assertThat(second.facets().get("theme")).containsExactly(new FacetCount("delivery", COMMENTS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "AAAA", "not base64!", "////", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void a_cursor_that_was_never_given_out_is_refused(String cursor) {
    CommentQuery query = CommentQuery.builder().cursor(cursor).build();

    assertThatThrownBy(() -> comments.index().search(query)).isInstanceOf(InvalidCursor.class);
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    String oldest =
        comments
            .search(page(CommentOrder.OLDEST, "delivery", Optional.empty()))
            .next()
            .orElseThrow();
    CommentQuery newest = CommentQuery.builder().cursor(oldest).build();

    assertThatThrownBy(() -> comments.index().search(newest)).isInstanceOf(InvalidCursor.class);
  }

  private List<String> allPages(CommentOrder order, String q, Runnable betweenPages) {
    List<String> found = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      CommentQuery.Builder page = page(order, q, cursor);
      found.addAll(comments.find(page));
      cursor = comments.search(page).next();
      betweenPages.run();
    } while (cursor.isPresent() && found.size() < 3 * COMMENTS);
    return found;
  }

  private static CommentQuery.Builder page(CommentOrder order, String q, Optional<String> cursor) {
    CommentQuery.Builder page = CommentQuery.builder().q(q).order(order).limit(7);
    cursor.ifPresent(page::cursor);
    return page;
  }
}
