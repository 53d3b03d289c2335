package koe.feedback.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaxonomiesTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");
  private final Taxonomies taxonomies = new Taxonomies(database, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private static Theme theme(String json) {
    return ThemeReader.read("parking", JsonBody.of(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_workspace_begins_with_the_starter_themes() {
    assertThat(taxonomies.all(workspace))
        .extracting(ThemeView::key)
        .contains("delivery", "price", "support", "cleanliness");
    assertThat(taxonomies.current(workspace).version()).isEqualTo(1);
  }

  @Test
  void the_themes_of_a_trade_are_added_once_and_leave_what_was_changed() {
    assertThat(taxonomies.adopt(workspace, "health", "test")).isEqualTo(16);
    assertThat(taxonomies.current(workspace).version()).isEqualTo(2);
    assertThat(taxonomies.get(workspace, "care-pain").parent()).contains("care-medication");
    taxonomies.delete(workspace, "care-pain", "test");
    assertThat(taxonomies.adopt(workspace, "health", "test")).isEqualTo(1);
    assertThat(taxonomies.adopt(workspace, "health", "test")).isZero();
    assertThat(taxonomies.current(workspace).version()).isEqualTo(4);
  }

  @Test
  void a_theme_that_is_only_tried_out_needs_no_name() {
    byte[] queries = "{\"queries\": {\"ja\": [\"駐車場\"]}}".getBytes(StandardCharsets.UTF_8);
    assertThat(ThemeReader.draft("parking", JsonBody.of(queries)).queries())
        .containsEntry("ja", List.of("駐車場"));
    assertThatThrownBy(() -> ThemeReader.read("parking", JsonBody.of(queries)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void a_changed_theme_raises_the_version_and_a_deleted_one_too() {
    taxonomies.put(
        workspace,
        theme(
            "{\"name\": {\"ja\": \"駐車場\", \"en\": \"Parking\"}, \"queries\": {\"ja\": [\"駐車場\"], \"en\": [\"parking\"]}}"),
        "test");
    assertThat(taxonomies.get(workspace, "parking").nameIn("ja")).isEqualTo("駐車場");
    assertThat(taxonomies.revision(workspace, "parking")).contains(1);
    assertThat(taxonomies.current(workspace).version()).isEqualTo(2);
    taxonomies.delete(workspace, "parking", "test");
    assertThat(taxonomies.current(workspace).version()).isEqualTo(3);
    assertThatThrownBy(() -> taxonomies.delete(workspace, "parking", "test"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void a_query_that_could_not_match_is_refused_where_it_stands() {
    assertThatThrownBy(
            () ->
                theme(
                    "{\"name\": {\"en\": \"x\"}, \"queries\": {\"ja\": [], \"en\": [\"ok\", \"(broken\"]}}"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactly("/queries/en/1"));
  }

  @Test
  void a_theme_has_the_key_of_its_address_and_a_parent_that_is_there() {
    String rest = "\"name\": {\"en\": \"x\"}, \"queries\": {\"ja\": [], \"en\": [\"x\"]}}";
    assertThatThrownBy(() -> theme("{\"key\": \"other\", " + rest)).isInstanceOf(Problem.class);
    Theme orphan = theme("{\"key\": \"parking\", \"parent\": \"nowhere\", " + rest);
    assertThatThrownBy(() -> taxonomies.put(workspace, orphan, "test")).isInstanceOf(Problem.class);
  }

  @Test
  void a_preview_changes_nothing() {
    try (TextAnalyzer analyzer = new TextAnalyzer()) {
      ThemePreview.Result result =
          new ThemePreview(database, analyzer)
              .run(
                  workspace,
                  theme(
                      "{\"name\": {\"en\": \"x\"}, \"queries\": {\"ja\": [\"駐車場\"], \"en\": []}}"));
      assertThat(result.tried()).isZero();
    }
  }
}
