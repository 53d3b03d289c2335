package koe.feedback.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.Problem;
import koe.understanding.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThemeMergesTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");
  private final Taxonomies taxonomies = new Taxonomies(database, clock);
  private final ThemeMerges merges = new ThemeMerges(taxonomies, database, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> matched() {
    return taxonomies.current(workspace).compiled().themes().stream().map(Theme::key).toList();
  }

  private List<String> queries(String key, String language) {
    List<String> texts = new ArrayList<>();
    for (JsonNode query : taxonomies.get(workspace, key).queries().path(language)) {
      texts.add(query.asText());
    }
    return texts;
  }

  /** A comment of which a person said that it is about these themes. */
  private UUID corrected(String... themes) {
    UUID item = Ids.next();
    database.useWorkspace(
        workspace,
        handle -> {
          handle.execute(
              """
              insert into feedback.item (workspace, id, response, survey, question, text, language,
                channel, received_at, due_at, sentiment, sentiment_score, corrected)
              values (access.current_workspace(), ?, ?, ?, 'why', 'x', 'en', 'api',
                '2026-03-31T00:00:00Z', '2026-03-31T00:00:00Z', 'negative', -0.5, true)""",
              item,
              Ids.next(),
              Ids.next());
          handle.execute(
              """
              insert into feedback.correction (workspace, item, themes, by, at)
              values (access.current_workspace(), ?, array_to_json(cast(? as text[])), 'x', now())""",
              item,
              "{" + String.join(",", themes) + "}");
          for (String theme : themes) {
            handle.execute(
                """
                insert into feedback.item_theme (workspace, item, theme, sentiment, sentiment_score)
                values (access.current_workspace(), ?, ?, 'negative', -0.5)""",
                item,
                theme);
          }
        });
    return item;
  }

  private List<String> themes(UUID item) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle
                .createQuery("select theme from feedback.item_theme where item = ? order by theme")
                .bind(0, item)
                .mapTo(String.class)
                .list());
  }

  @Test
  void a_merged_theme_speaks_through_the_other_one() {
    List<String> refunds = queries("refund", "ja");
    int before = taxonomies.current(workspace).version();
    assertThat(merges.merge(workspace, "billing", List.of("refund"), "test")).isEqualTo(before + 1);
    assertThat(queries("billing", "ja")).containsAll(refunds);
    assertThat(matched()).contains("billing").doesNotContain("refund");
    assertThat(taxonomies.get(workspace, "refund").mergedInto()).contains("billing");
    assertThat(taxonomies.speakingFor(workspace, List.of("refund", "price")))
        .containsExactly("billing", "price");
  }

  @Test
  void what_people_said_of_comments_follows_and_comes_back() {
    UUID both = corrected("refund", "billing");
    UUID one = corrected("refund", "price");
    UUID other = corrected("delivery");
    merges.merge(workspace, "billing", List.of("refund"), "test");
    assertThat(themes(both)).containsExactly("billing");
    assertThat(themes(one)).containsExactly("billing", "price");
    merges.undo(workspace, "billing", "test");
    assertThat(themes(both)).containsExactly("billing", "refund");
    assertThat(themes(one)).containsExactly("price", "refund");
    assertThat(themes(other)).containsExactly("delivery");
  }

  @Test
  void an_undone_merge_leaves_the_themes_as_they_were() {
    List<ThemeView> before = taxonomies.all(workspace);
    merges.merge(workspace, "billing", List.of("refund", "price"), "test");
    assertThat(merges.all(workspace)).hasSize(1);
    merges.undo(workspace, "billing", "test");
    assertThat(merges.all(workspace)).isEmpty();
    assertThat(taxonomies.all(workspace))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("revision")
        .isEqualTo(before);
    assertThatThrownBy(() -> merges.undo(workspace, "billing", "test")).isInstanceOf(Problem.class);
  }

  @Test
  void a_chain_of_merges_leads_to_its_end_and_is_undone_from_there() {
    UUID item = corrected("refund");
    merges.merge(workspace, "billing", List.of("refund"), "test");
    merges.merge(workspace, "price", List.of("billing"), "test");
    assertThat(themes(item)).containsExactly("price");
    assertThatThrownBy(() -> merges.undo(workspace, "billing", "test")).isInstanceOf(Problem.class);
    merges.archive(workspace, "price", "test");
    assertThat(themes(item)).isEmpty();
    merges.restore(workspace, "price", "test");
    merges.undo(workspace, "price", "test");
    assertThat(themes(item)).containsExactly("billing");
    merges.undo(workspace, "billing", "test");
    assertThat(themes(item)).containsExactly("refund");
  }

  @Test
  void those_who_wrote_a_rule_for_a_merged_theme_still_find_it() {
    merges.merge(workspace, "billing", List.of("refund"), "test");
    merges.merge(workspace, "price", List.of("billing"), "test");
    try (Database dashboards = postgres.connect("dashboard")) {
      List<String> found =
          dashboards.inWorkspace(
              workspace,
              handle ->
                  handle
                      .createQuery(
                          "select unnest(feedback.with_merged(array['price', 'staff', 'gone']))")
                      .mapTo(String.class)
                      .list());
      assertThat(found).containsExactly("billing", "gone", "price", "refund", "staff");
    }
  }

  @Test
  void an_archived_theme_is_kept_and_found_in_no_comment() {
    UUID item = corrected("delivery", "price");
    merges.archive(workspace, "delivery", "test");
    assertThat(matched()).doesNotContain("delivery");
    assertThat(themes(item)).containsExactly("price");
    assertThat(taxonomies.get(workspace, "delivery").archivedAt()).contains(clock.instant());
    merges.restore(workspace, "delivery", "test");
    assertThat(matched()).contains("delivery");
    assertThat(themes(item)).containsExactly("delivery", "price");
  }

  @Test
  void a_merge_that_makes_no_sense_is_refused_where_it_stands() {
    merges.archive(workspace, "price", "test");
    assertThatThrownBy(
            () ->
                merges.merge(
                    workspace,
                    "billing",
                    List.of("refund", "billing", "nowhere", "price", "refund"),
                    "test"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactly("/themes/1", "/themes/2", "/themes/3", "/themes/4"));
    assertThatThrownBy(() -> merges.merge(workspace, "billing", List.of(), "test"))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> merges.merge(workspace, "price", List.of("refund"), "test"))
        .isInstanceOf(Problem.class);
    assertThat(taxonomies.current(workspace).version()).isEqualTo(2);
  }

  @Test
  void a_deleted_theme_leaves_those_that_went_into_it_archived() {
    merges.merge(workspace, "billing", List.of("refund"), "test");
    taxonomies.delete(workspace, "billing", "test");
    assertThat(taxonomies.get(workspace, "refund").mergedInto()).isEmpty();
    merges.restore(workspace, "refund", "test");
    assertThat(matched()).contains("refund");
  }
}
