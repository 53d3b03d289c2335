package koe.feedback.search;

import static java.util.Map.entry;
import static koe.feedback.search.CommentFixture.MORNING;
import static koe.feedback.search.CommentFixture.aComment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentQueryTest {

  private static final UUID OTHER_SURVEY = new UUID(4, 2);
  private static final UUID ID = new UUID(7, 7);

  private final Path directory;
  private final IndexFixture comments;

  CommentQueryTest(@TempDir Path directory) {
    this.directory = directory;
    comments =
        new IndexFixture(directory)
            .with(
                aComment("late parcel")
                    .themes("delivery", "waiting")
                    .sentiment("negative")
                    .metric("nps")
                    .score(2)
                    .attribute("plan", "gold")
                    .minutesLater(1))
            .with(
                aComment("配送が早い")
                    .language("ja")
                    .themes("delivery")
                    .sentiment("positive")
                    .metric("nps")
                    .score(9)
                    .attribute("plan", "free")
                    .minutesLater(2))
            .with(
                aComment("no opinion on parcels")
                    .id(ID)
                    .survey(OTHER_SURVEY)
                    .metric("csat")
                    .minutesLater(3));
  }

  @AfterEach
  void close() {
    comments.close();
  }

  @Test
  void without_criteria_everything_is_found_newest_first() {
    assertThat(comments.find(CommentQuery.builder()))
        .containsExactly("no opinion on parcels", "配送が早い", "late parcel");
  }

  @Test
  void each_criterion_narrows() {
    assertThat(comments.find(CommentQuery.builder().themes("waiting")))
        .containsExactly("late parcel");
    assertThat(comments.find(CommentQuery.builder().themes("waiting", "delivery"))).hasSize(2);
    assertThat(comments.find(CommentQuery.builder().sentiment("positive")))
        .containsExactly("配送が早い");
    assertThat(comments.find(CommentQuery.builder().language("ja"))).containsExactly("配送が早い");
    assertThat(comments.find(CommentQuery.builder().metric("csat")))
        .containsExactly("no opinion on parcels");
    assertThat(comments.find(CommentQuery.builder().survey(OTHER_SURVEY))).hasSize(1);
    assertThat(comments.find(CommentQuery.builder().attribute("plan", "gold")))
        .containsExactly("late parcel");
    assertThat(comments.find(CommentQuery.builder().ids(Set.of(ID)))).hasSize(1);
    assertThat(comments.find(CommentQuery.builder().ids(Set.of()))).isEmpty();
    assertThat(comments.find(CommentQuery.builder().q("parcel").metric("nps")))
        .containsExactly("late parcel");
  }

  @Test
  void a_range_of_scores_leaves_out_comments_without_score() {
    assertThat(comments.find(CommentQuery.builder().scoreTo(6))).containsExactly("late parcel");
    assertThat(comments.find(CommentQuery.builder().scoreFrom(0))).hasSize(2);
    assertThat(comments.find(CommentQuery.builder().scoreFrom(3).scoreTo(8))).isEmpty();
  }

  @Test
  void a_time_span_begins_with_its_start_and_ends_before_its_end() {
    Instant second = MORNING.plusSeconds(120);

    assertThat(comments.find(CommentQuery.builder().from(second))).hasSize(2);
    assertThat(comments.find(CommentQuery.builder().to(second))).containsExactly("late parcel");
    assertThat(comments.find(CommentQuery.builder().from(Instant.MIN).to(Instant.MAX))).hasSize(3);
  }

  @Test
  void orders_by_time_and_score_with_missing_scores_last() {
    assertThat(comments.find(CommentQuery.builder().order(CommentOrder.OLDEST)))
        .containsExactly("late parcel", "配送が早い", "no opinion on parcels");
    assertThat(comments.find(CommentQuery.builder().order(CommentOrder.SCORE_LOW)))
        .containsExactly("late parcel", "配送が早い", "no opinion on parcels");
    assertThat(comments.find(CommentQuery.builder().order(CommentOrder.SCORE_HIGH)))
        .containsExactly("配送が早い", "late parcel", "no opinion on parcels");
  }

  @Test
  void facets_count_what_was_found_and_nothing_else() {
    assertThat(comments.search(CommentQuery.builder()).facets())
        .contains(
            entry("theme", List.of(new FacetCount("delivery", 2), new FacetCount("waiting", 1))),
            entry(
                "sentiment",
                List.of(
                    new FacetCount("negative", 1),
                    new FacetCount("neutral", 1),
                    new FacetCount("positive", 1))),
            entry("language", List.of(new FacetCount("en", 2), new FacetCount("ja", 1))));
    assertThat(comments.search(CommentQuery.builder().language("ja")).facets())
        .contains(entry("theme", List.of(new FacetCount("delivery", 1))));
    assertThat(comments.search(CommentQuery.builder().q("nowhere")).facets())
        .contains(entry("theme", List.of()));
  }

  @Test
  void an_empty_index_has_empty_facets() {
    try (IndexFixture empty = new IndexFixture(directory.resolve("empty"))) {
      SearchResult result = empty.search(CommentQuery.builder().q("parcel"));

      assertThat(result.total()).isZero();
      assertThat(result.facets()).containsOnlyKeys("theme", "sentiment", "language");
    }
  }

  @Test
  void a_limit_outside_its_bounds_is_refused() {
    CommentQuery.Builder query = CommentQuery.builder();

    assertThatThrownBy(() -> query.limit(0).build()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> query.limit(501).build()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_order_is_known_by_its_name_in_urls() {
    assertThat(CommentOrder.of("scoreLow")).contains(CommentOrder.SCORE_LOW);
    assertThat(CommentOrder.of("loudest")).isEmpty();
  }
}
