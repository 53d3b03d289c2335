package koe.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.job.Job;
import koe.kernel.job.Jobs;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.Problem;
import koe.understanding.analysis.Analysis;
import koe.understanding.analysis.Analysis.AnalysedTheme;
import koe.understanding.analysis.Comment;
import koe.understanding.analysis.TextAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Learning themes from corrections and audits, on a real database. */
class ThemeModelsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final Taxonomies taxonomies = new Taxonomies(database, clock);
  private final Models models = new Models(database, clock, analyzer, taxonomies);
  private final Jobs jobs =
      new Jobs(
          "feedback",
          database,
          clock,
          List.of(new ThemeTraining(database, clock, analyzer, taxonomies)));

  @AfterEach
  void close() {
    jobs.close();
    analyzer.close();
    database.close();
  }

  private UUID comment(String text) {
    UUID id = Ids.next();
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into feedback.item (workspace, id, response, survey, question, text, language,
                  channel, received_at, due_at)
                values (access.current_workspace(), ?, ?, ?, 'why', ?, 'en', 'api',
                  '2026-03-31T00:00:00Z', '2026-03-31T00:00:00Z')""",
                id,
                Ids.next(),
                Ids.next(),
                text));
    return id;
  }

  private void corrected(String text, String themes) {
    UUID item = comment(text);
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into feedback.correction (workspace, item, themes, by, at)
                values (access.current_workspace(), ?, ?::json, 'test', '2026-04-01T00:00:00Z')""",
                item,
                themes));
  }

  private void audited(String text, List<String> themes) {
    UUID item = comment(text);
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into feedback.audit (workspace, item, asked, themes, sentiment, unclear,
                      by, at)
                    values (access.current_workspace(), :item, '{delivery,price}', :themes,
                      'neutral', false, 'test', '2026-03-31T00:00:00Z')""")
                .bind("item", item)
                .bindArray("themes", String.class, themes)
                .execute());
  }

  /** A trade's own word for its parcels, which no rule knows. */
  private void peopleReadComments(int each) {
    taxonomies.current(workspace);
    for (int i = 0; i < each; i++) {
      corrected("Our skyfloat was zorby, case " + i, "[\"delivery\"]");
      corrected("The plunky was brown, case " + i, "[]");
      audited("Another skyfloat, day " + i, List.of("delivery"));
      audited("Another brown plunky, day " + i, List.of());
    }
  }

  private Job trained() {
    UUID job =
        jobs.accept(
            workspace, ThemeTraining.KIND, Map.of("languages", List.of("en"), "by", "test"));
    jobs.runDue();
    return jobs.find(workspace, job).orElseThrow();
  }

  private ModelView learned() {
    return models.all(workspace).stream()
        .filter(model -> model.isOfThemes() && model.trainedAt().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private Analysis analyze(String text) {
    return analyzer.analyze(
        Comment.of(text),
        models.themes(workspace, taxonomies.current(workspace)),
        models.current(workspace));
  }

  private List<String> themes(String text) {
    return analyze(text).themes().stream().map(AnalysedTheme::theme).toList();
  }

  @Test
  void what_people_call_a_theme_is_learned_and_used_when_somebody_says_so() {
    peopleReadComments(60);
    assertThat(trained().errors()).isEmpty();
    ModelView offered = learned();
    assertThat(offered.status()).isEqualTo("offered");
    assertThat(offered.examples()).contains(240);
    assertThat(offered.corrections()).contains(120);
    assertThat(offered.themes().orElseThrow()).containsExactly("delivery");
    assertThat(offered.heldOut().orElseThrow().microF1().orElseThrow()).isGreaterThan(0.95);
    assertThat(themes("My skyfloat came today")).doesNotContain("delivery");

    int before = taxonomies.current(workspace).version();
    assertThat(models.activate(workspace, offered.id(), "test").status()).isEqualTo("active");
    assertThat(taxonomies.current(workspace).version()).isGreaterThan(before);
    assertThat(themes("My skyfloat came today")).contains("delivery");
    assertThat(analyze("My skyfloat came today").model()).endsWith(" + " + offered.name());
  }

  @Test
  void the_way_back_is_to_use_the_rules_alone() {
    peopleReadComments(60);
    trained();
    models.activate(workspace, learned().id(), "test");
    assertThat(models.activate(workspace, "rules-en", "test").status()).isEqualTo("active");
    assertThat(themes("My skyfloat came today")).doesNotContain("delivery");
    assertThat(analyze("My skyfloat came today").model()).doesNotContain("themes-");
    assertThat(learned().status()).isEqualTo("offered");
  }

  @Test
  void a_theme_that_was_merged_is_learned_as_the_one_that_speaks_for_it() {
    peopleReadComments(60);
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                update feedback.theme set merged_into = 'waiting', archived_at = now()
                where key = 'delivery'"""));
    taxonomies.raiseVersion(workspace, "test");
    trained();
    assertThat(learned().themes()).contains(List.of("waiting"));
  }

  @Test
  void fewer_than_two_hundred_comments_teach_nothing_and_the_job_says_so() {
    peopleReadComments(49);
    Job job = trained();
    assertThat(job.status()).isEqualTo("succeeded");
    assertThat(job.errors().toString()).contains("at least 200");
    assertThat(models.all(workspace)).allMatch(model -> model.trainedAt().isEmpty());
  }

  @Test
  void what_finds_themes_no_better_than_the_rules_cannot_be_chosen() {
    taxonomies.current(workspace);
    for (int i = 0; i < 110; i++) {
      corrected("The delivery came, number " + i, "[\"delivery\"]");
      corrected("Nothing to tell, number " + i, "[]");
    }
    trained();
    assertThat(learned().status()).isEqualTo("notBetter");
    assertThatThrownBy(() -> models.activate(workspace, learned().id(), "test"))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.status()).isEqualTo(409));
  }

  @Test
  void a_model_of_themes_of_another_workspace_is_not_there() {
    peopleReadComments(60);
    trained();
    UUID stranger = postgres.workspace(clock);
    assertThatThrownBy(() -> models.activate(stranger, learned().id(), "test"))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.status()).isEqualTo(404));
    assertThat(Optional.of(models.all(stranger).size())).contains(4);
  }
}
