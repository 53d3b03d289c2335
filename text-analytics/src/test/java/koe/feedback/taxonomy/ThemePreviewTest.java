package koe.feedback.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.testing.TestDatabase;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThemePreviewTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final Taxonomies taxonomies = new Taxonomies(database, clock);
  private final ThemePreview preview = new ThemePreview(database, analyzer);

  @AfterEach
  void close() {
    analyzer.close();
    database.close();
  }

  private void said(String text, String language) {
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into feedback.item (workspace, id, response, survey, question, text, language,
                  channel, received_at, due_at)
                values (access.current_workspace(), ?, ?, ?, 'why', ?, ?, 'api',
                  '2026-03-31T00:00:00Z', '2026-03-31T00:00:00Z')""",
                Ids.next(),
                Ids.next(),
                Ids.next(),
                text,
                language));
  }

  private static Theme parking(String ja, String en) {
    return new Theme(
        "parking",
        Map.of("en", "Parking"),
        Optional.empty(),
        Map.of("ja", List.of(ja), "en", List.of(en)));
  }

  @Test
  void what_would_come_and_what_would_go_is_told_before_saving() {
    said("駐車場が狭い。", "ja");
    said("The parking was full.", "en");
    said("The garage was full.", "en");
    said("The staff were kind.", "en");
    taxonomies.put(workspace, parking("駐車場", "parking"), "test");
    ThemePreview.Result result = preview.run(workspace, parking("駐車場", "garage"));
    assertThat(result.tried()).isEqualTo(4);
    assertThat(result.before()).isEqualTo(2);
    assertThat(result.matched()).isEqualTo(2);
    assertThat(result.added()).isEqualTo(1);
    assertThat(result.removed()).isEqualTo(1);
    assertThat(result.items())
        .extracting(ThemePreview.Match::text, ThemePreview.Match::change)
        .contains(
            tuple("The parking was full.", "removed"),
            tuple("The garage was full.", "added"),
            tuple("駐車場が狭い。", "same"));
  }

  @Test
  void a_new_theme_begins_with_nothing() {
    said("駐車場が狭い。", "ja");
    ThemePreview.Result result = preview.run(workspace, parking("駐車場", "parking"));
    assertThat(result.before()).isZero();
    assertThat(result.added()).isEqualTo(1);
  }
}
