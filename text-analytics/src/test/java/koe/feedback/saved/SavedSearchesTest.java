package koe.feedback.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.feedback.item.CommentIndexes;
import koe.feedback.item.CommentQueries;
import koe.feedback.item.Segments;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches that are kept, on a real database and a real index. */
class SavedSearchesTest {

  private static final String NEGATIVE = "sentiment=negative&q=%E9%85%8D%E9%80%81";

  @TempDir Path home;

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");
  private final Taxonomies taxonomies = new Taxonomies(database, clock);
  private final Caller aya = caller(workspace, "aya");
  private final Caller ben = caller(workspace, "ben");
  private CommentIndexes indexes = new CommentIndexes(database, Path.of("unused"));
  private SavedSearches searches = searches(indexes);

  @BeforeEach
  void openIndex() {
    indexes = new CommentIndexes(database, home);
    searches = searches(indexes);
  }

  @AfterEach
  void close() {
    indexes.close();
    database.close();
  }

  private SavedSearches searches(CommentIndexes follower) {
    CommentQueries queries =
        new CommentQueries(
            taxonomies, new Segments(database, clock), new Workspaces(database, clock));
    return new SavedSearches(database, clock, new NewComments(queries, follower));
  }

  private static Caller caller(UUID workspace, String name) {
    return new Caller(workspace, Optional.of(Ids.next()), name, Set.of(Role.AGENT), "");
  }

  private void understood(String text, String sentiment, String receivedAt) {
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into feedback.item (workspace, id, response, survey, question, text, language,
                  channel, received_at, due_at, model, sentiment, analysis)
                values (access.current_workspace(), ?, ?, ?, 'why', ?, 'ja', 'api',
                  cast(? as timestamptz), now(), 'm', ?, '{}')""",
                Ids.next(),
                Ids.next(),
                Ids.next(),
                text,
                receivedAt,
                sentiment));
    while (indexes.follow() > 0) {
      Thread.onSpinWait();
    }
  }

  private Optional<Long> fresh(Caller caller) {
    return searches.list(caller, Optional.empty(), 10).get(0).newComments();
  }

  @Test
  void what_matches_and_came_after_a_search_was_kept_is_new_to_each_until_they_look() {
    understood("配送が遅い", "negative", "2026-03-31T00:00:00Z");
    UUID id = searches.add(aya, "配送", NEGATIVE).search().id();
    assertThat(fresh(aya)).contains(0L);

    understood("配送がとても遅い", "negative", "2026-04-01T01:00:00Z");
    understood("配送が早い", "positive", "2026-04-01T02:00:00Z");
    assertThat(fresh(aya)).contains(1L);

    assertThat(searches.look(aya, id).address()).isEqualTo("/feedback/?" + NEGATIVE);
    assertThat(fresh(aya)).contains(0L);
    assertThat(fresh(ben)).contains(1L);

    understood("配送が雑", "negative", "2026-04-01T03:00:00Z");
    assertThat(fresh(aya)).contains(1L);
    assertThat(fresh(ben)).contains(2L);
  }

  @Test
  void a_comment_that_was_still_being_understood_when_somebody_looked_is_new_later() {
    UUID id = searches.add(aya, "配送", NEGATIVE).search().id();
    searches.look(aya, id);
    understood("配送が遅い", "negative", "2026-04-01T00:00:00Z");
    assertThat(fresh(aya)).contains(1L);
  }

  @Test
  void a_search_that_begins_later_than_somebody_looked_counts_from_its_own_beginning() {
    searches.add(aya, "配送", NEGATIVE + "&from=2026-04-03");
    understood("配送が遅い", "negative", "2026-04-02T00:00:00Z");
    understood("配送が遅い", "negative", "2026-04-04T00:00:00Z");
    assertThat(fresh(aya)).contains(1L);
  }

  @Test
  void a_search_is_renamed_and_deleted_with_all_that_was_seen_of_it() {
    understood("配送が遅い", "negative", "2026-04-02T00:00:00Z");
    UUID id = searches.add(aya, "配送", NEGATIVE).search().id();
    searches.look(aya, id);
    assertThat(searches.rename(aya, id, "遅配").search().name()).isEqualTo("遅配");
    searches.delete(aya, id);
    assertThat(searches.list(aya, Optional.empty(), 10)).isEmpty();
    assertThat(refused(() -> searches.delete(aya, id)).status()).isEqualTo(404);
    assertThat(refused(() -> searches.look(aya, id)).status()).isEqualTo(404);
  }

  @Test
  void two_searches_of_one_name_are_refused() {
    searches.add(aya, "配送", "");
    UUID other = searches.add(aya, "返品", "").search().id();
    assertThat(refused(() -> searches.add(ben, "配送", "")).status()).isEqualTo(409);
    assertThat(refused(() -> searches.rename(ben, other, "配送")).status()).isEqualTo(409);
    assertThat(searches.rename(ben, other, "返品").search().name()).isEqualTo("返品");
  }

  @Test
  void what_the_list_of_comments_cannot_be_asked_is_not_kept() {
    for (String query :
        List.of("x=1", "scoreFrom=a", "sentiment=bad", "q=%", "cursor=1", "segment=none")) {
      assertThat(refused(() -> searches.add(aya, "x", query)).errors())
          .as(query)
          .singleElement()
          .satisfies(error -> assertThat(error.pointer()).isEqualTo("/query"));
    }
  }

  @Test
  void a_search_whose_segment_was_deleted_says_that_it_counts_nothing() {
    segment(
        "insert into survey.segment (workspace, key, name, filter, updated_at) values (?, 'pro', 'x', '{plan} = 1', now())");
    searches.add(aya, "pro", "segment=pro");
    assertThat(fresh(aya)).contains(0L);
    segment("delete from survey.segment where workspace = ?");
    assertThat(fresh(aya)).isEmpty();
  }

  private void segment(String sql) {
    try (Database surveys = postgres.connect("survey")) {
      surveys.useWorkspace(workspace, handle -> handle.execute(sql, workspace));
    }
  }

  private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    Problem[] problem = new Problem[1];
    assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, it -> problem[0] = it);
    return problem[0];
  }
}
