package koe.feedback.item;

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
import koe.feedback.model.Models;
import koe.feedback.search.CommentQuery;
import koe.feedback.suggestion.Suggestion;
import koe.feedback.suggestion.Suggestions;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import koe.understanding.analysis.TextAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a response to a comment that is found again, on a real database and a real index. */
class FeedbackTest {

  @TempDir Path home;

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final Taxonomies taxonomies = new Taxonomies(database, clock);
  private final CommentGathering gathering = new CommentGathering(database, clock);
  private final CommentAnalysis analysis =
      new CommentAnalysis(
          database, clock, analyzer, taxonomies, new Models(database, clock, analyzer, taxonomies));
  private CommentIndexes indexes = new CommentIndexes(database, Path.of("unused"));

  private final Caller manager =
      new Caller(workspace, Optional.empty(), "test", Set.of(Role.MANAGER), "");
  private final Caller product =
      new Caller(workspace, Optional.empty(), "test", Set.of(Role.PRODUCT), "");

  @BeforeEach
  void openIndex() {
    indexes = new CommentIndexes(database, home.resolve("index"));
  }

  @AfterEach
  void close() {
    indexes.close();
    analysis.stop();
    analyzer.close();
    database.close();
  }

  private void answered(int score, String comment, String language) {
    UUID response = Ids.next();
    try (Database collector = postgres.connect("response")) {
      collector.useWorkspace(
          workspace,
          handle -> {
            handle.execute(
                """
                insert into response.response (workspace, id, survey, version, contact, channel,
                  language, status, source, received_at)
                values (?, ?, ?, 1, 'c1', 'email', ?, 'complete', 'api', '2026-03-31T00:00:00Z')""",
                workspace,
                response,
                Ids.next(),
                language);
            handle.execute(
                "insert into response.comment (workspace, response, question, text) values (?, ?, 'why', ?)",
                workspace,
                response,
                comment);
            handle.execute(
                """
                insert into response.score (workspace, response, question, survey, metric, value, best, received_at)
                values (?, ?, 'nps', ?, 'nps', ?, 10, '2026-03-31T00:00:00Z')""",
                workspace,
                response,
                Ids.next(),
                score);
          });
    }
  }

  private Items understood() {
    drain(gathering::gather);
    drain(analysis::analyzeDue);
    drain(indexes::follow);
    return new Items(database, clock, indexes);
  }

  private static void drain(java.util.function.IntSupplier work) {
    while (work.getAsInt() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_comment_is_gathered_once_understood_and_found_with_its_words_marked() {
    answered(3, "駐車場が狭くて困りました。電話は090-1234-5678です。", "ja");
    answered(9, "The staff were wonderful.", "en");
    Items items = understood();
    understood();
    Items.Found all = items.search(manager, CommentQuery.all());
    assertThat(all.total()).isEqualTo(2);
    Items.Found found = items.search(manager, CommentQuery.of("駐車場"));
    ItemView item = found.items().get(0);
    assertThat(item.sentiment().orElseThrow().label()).isEqualTo("negative");
    assertThat(item.score()).contains(3);
    assertThat(item.themes())
        .extracting(theme -> theme.path("theme").asText())
        .contains("facilities");
    assertThat(FoundView.pieces(item))
        .filteredOn(FoundView.Piece::marked)
        .extracting(FoundView.Piece::text)
        .containsExactly("駐車場");
  }

  @Test
  void who_may_not_see_identities_reads_personal_details_masked() {
    answered(3, "電話は090-1234-5678です。", "ja");
    Items items = understood();
    UUID id = items.search(manager, CommentQuery.all()).items().get(0).id();
    assertThat(items.get(manager, id).text()).contains("090-1234-5678");
    assertThat(items.get(product, id).text()).doesNotContain("1234");
    assertThat(items.get(product, id).contact()).isEmpty();
    assertThat(items.search(manager, CommentQuery.of("1234")).total()).isZero();
  }

  @Test
  void phrases_that_no_theme_covers_are_proposed_with_masked_examples() {
    for (int i = 0; i < 4; i++) {
      answered(2, "抽選券が当たらない。電話は090-1234-567" + i + "です。", "ja");
    }
    understood();
    List<Suggestion> proposed =
        new Suggestions(database, clock).since(workspace, Optional.empty(), Optional.empty());
    assertThat(proposed).extracting(Suggestion::phrase).contains("抽選券");
    assertThat(proposed.get(0).mentions()).isEqualTo(4);
    assertThat(proposed.toString()).doesNotContain("1234");
  }

  @Test
  void a_correction_of_what_somebody_else_corrected_is_refused() {
    answered(3, "駐車場が狭くて困りました。", "ja");
    Items items = understood();
    UUID id = items.search(manager, CommentQuery.all()).items().get(0).id();
    String tag = '"' + Revision.mark(items.get(manager, id)) + '"';
    items.correct(manager, id, tag, Optional.of("mixed"), Optional.empty());
    assertThatThrownBy(
            () -> items.correct(manager, id, tag, Optional.of("neutral"), Optional.empty()))
        .isInstanceOf(Problem.class);
    assertThat(items.get(manager, id).sentiment().orElseThrow().label()).isEqualTo("mixed");
  }

  @Test
  void the_customers_of_a_segment_are_found_by_attributes_events_and_answers() {
    answered(3, "駐車場が狭くて困りました。", "ja");
    understood();
    try (Database surveys = postgres.connect("survey")) {
      surveys.useWorkspace(
          workspace,
          handle -> {
            UUID contact = Ids.next();
            handle.execute(
                """
                insert into survey.contact (workspace, id, external_id, attributes, created_at, updated_at)
                values (?, ?, 'c1', '{"plan": "pro"}', now(), now())""",
                workspace,
                contact);
            handle.execute(
                """
                insert into survey.event (workspace, id, contact, type, at, received_at)
                values (?, ?, ?, 'purchase', '2026-03-30T00:00:00Z', now())""",
                workspace,
                Ids.next(),
                contact);
            handle.execute(
                """
                insert into survey.earlier_answer (workspace, response, contact, survey, answers, scores, received_at)
                values (?, ?, 'c1', ?, '{"why": "x"}', '{"nps": 3}', now())""",
                workspace,
                Ids.next(),
                Ids.next());
            for (String filter :
                List.of(
                    "{plan} = 'pro' and {events.purchase.daysSince} = 2 and {lastNps} = 3",
                    "{plan} = 'free'")) {
              handle.execute(
                  "insert into survey.segment (workspace, key, name, filter, updated_at) values (?, ?, 'x', ?, now())",
                  workspace,
                  filter.contains("free") ? "free" : "pro",
                  filter);
            }
          });
    }
    Segments segments = new Segments(database, clock);
    assertThat(segments.items(workspace, "pro", ZoneOffset.UTC)).hasSize(1);
    assertThat(segments.items(workspace, "free", ZoneOffset.UTC)).isEmpty();
    assertThatThrownBy(() -> segments.items(workspace, "none", ZoneOffset.UTC))
        .isInstanceOf(Problem.class);
  }

  @Test
  void a_persons_correction_wins_and_stays_when_all_is_analysed_again() {
    answered(3, "駐車場が狭くて困りました。", "ja");
    Items items = understood();
    UUID id = items.search(manager, CommentQuery.all()).items().get(0).id();
    items.correct(manager, id, null, Optional.of("mixed"), Optional.of(List.of("price")));
    taxonomies.raiseVersion(workspace, "test");
    understood();
    ItemView item = items.get(manager, id);
    assertThat(item.sentiment().orElseThrow().label()).isEqualTo("mixed");
    assertThat(item.themes())
        .extracting(theme -> theme.path("theme").asText())
        .containsExactly("price");
    assertThat(items.search(manager, CommentQuery.builder().themes("price").build()).total())
        .isEqualTo(1);
    assertThatThrownBy(
            () -> items.correct(manager, Ids.next(), null, Optional.of("mixed"), Optional.empty()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }

  @Test
  void a_lost_index_has_everything_again() {
    answered(3, "配送が遅い", "ja");
    understood();
    indexes.close();
    indexes = new CommentIndexes(database, home.resolve("another"));
    assertThat(understood().search(manager, CommentQuery.of("配送")).total()).isEqualTo(1);
  }

  @Test
  void an_index_that_is_ahead_of_the_restored_database_is_built_anew() {
    answered(3, "配送が遅い", "ja");
    answered(9, "梱包が丁寧", "ja");
    understood();
    indexes.close();
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                update feedback.item set epoch = 0, transaction = '3', sentiment = 'mixed'
                where id = (select id from feedback.item order by epoch desc, transaction desc, id desc limit 1)"""));
    openIndex();
    Items restored = understood();
    assertThat(restored.search(manager, CommentQuery.all()).total()).isEqualTo(2);
    assertThat(restored.search(manager, CommentQuery.builder().sentiment("mixed").build()).total())
        .isEqualTo(1);
  }

  @Test
  void an_index_that_is_older_than_the_database_takes_in_the_rest() {
    answered(3, "配送が遅い", "ja");
    understood();
    indexes.close();
    answered(9, "梱包が丁寧", "ja");
    openIndex();
    assertThat(understood().search(manager, CommentQuery.all()).total()).isEqualTo(2);
  }

  @Test
  void a_new_version_of_the_taxonomy_leaves_everything_behind_until_it_is_done() {
    answered(3, "配送が遅い", "ja");
    understood();
    int version = taxonomies.raiseVersion(workspace, "test");
    long behind =
        database.inWorkspace(workspace, handle -> handle.attach(ItemStore.class).behind(version));
    assertThat(behind).isEqualTo(1);
    understood();
    assertThat(
            database.<Long>inWorkspace(
                workspace, handle -> handle.attach(ItemStore.class).behind(version)))
        .isZero();
    assertThat(
            database.<Long>inWorkspace(workspace, handle -> handle.attach(ItemStore.class).count()))
        .isEqualTo(1);
  }

  @Test
  void a_comment_that_cannot_be_analysed_is_given_up_and_named() {
    answered(3, "x", "ja");
    drain(gathering::gather);
    database.useWorkspace(
        workspace,
        handle -> {
          ItemStore store = handle.attach(ItemStore.class);
          List<ItemStore.Due> due =
              store.lease(1, clock.instant(), clock.instant().plusSeconds(60), 10);
          assertThat(due).hasSize(1);
          store.failed(due.get(0).id(), 1, "too strange");
          assertThat(store.behind(1)).isZero();
        });
  }
}
