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
import koe.understanding.analysis.Comment;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.sentiment.SentimentLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Learning from scores, on a real database. */
class ModelsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final Taxonomies taxonomies = new Taxonomies(database, clock);
  private final Models models = new Models(database, clock, analyzer, taxonomies);
  private final Jobs jobs =
      new Jobs("feedback", database, clock, List.of(new ModelTraining(database, clock, analyzer)));

  @AfterEach
  void close() {
    jobs.close();
    analyzer.close();
    database.close();
  }

  private void scored(int number, int score, String text) {
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into feedback.item (workspace, id, response, survey, question, text, language,
                  metric, score, channel, received_at, due_at)
                values (access.current_workspace(), ?, ?, ?, 'why', ?, 'en', 'nps', ?, 'api',
                  '2026-03-31T00:00:00Z', '2026-03-31T00:00:00Z')""",
                Ids.next(),
                Ids.next(),
                Ids.next(),
                text + " number " + number,
                score));
  }

  /** Words of a trade that nobody else uses: what they mean only its customers' scores tell. */
  private void customersOfATradeAnswered() {
    for (int i = 0; i < 60; i++) {
      scored(i, 10, "Our skyfloat was zorby");
      scored(i, 2, "Our skyfloat was plunky");
      scored(i, 7, "Our skyfloat was brown");
    }
  }

  private Job trained() {
    UUID job =
        jobs.accept(
            workspace, ModelTraining.KIND, Map.of("languages", List.of("en"), "by", "test"));
    jobs.runDue();
    return jobs.find(workspace, job).orElseThrow();
  }

  private ModelView learned() {
    return models.all(workspace).stream()
        .filter(model -> model.trainedAt().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private Analysis analyze(String text) {
    return analyzer.analyze(
        Comment.of(text), taxonomies.current(workspace).compiled(), models.current(workspace));
  }

  @Test
  void what_customers_mean_is_learned_from_their_scores_and_used_when_somebody_says_so() {
    customersOfATradeAnswered();
    assertThat(trained().status()).isEqualTo("succeeded");
    ModelView offered = learned();
    assertThat(offered.status()).isEqualTo("offered");
    assertThat(offered.examples()).contains(120);
    assertThat(offered.heldOut().orElseThrow().macroF1().orElseThrow())
        .isGreaterThan(0.95)
        .isGreaterThan(offered.before().orElseThrow().macroF1().orElseThrow());
    assertThat(analyze("Our skyfloat was plunky again").model()).doesNotContain(offered.name());

    int before = taxonomies.current(workspace).version();
    assertThat(models.activate(workspace, offered.id(), "test").status()).isEqualTo("active");
    assertThat(taxonomies.current(workspace).version()).isGreaterThan(before);
    Analysis analysis = analyze("Our skyfloat was plunky again");
    assertThat(analysis.model()).isEqualTo(offered.name());
    assertThat(analysis.sentiment().label()).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void the_way_back_is_to_activate_what_ships() {
    customersOfATradeAnswered();
    trained();
    models.activate(workspace, learned().id(), "test");
    ModelView shipped =
        models.all(workspace).stream()
            .filter(model -> model.status().equals("shipped"))
            .findFirst()
            .orElseThrow();
    assertThat(models.activate(workspace, shipped.id(), "test").status()).isEqualTo("active");
    assertThat(analyze("Our skyfloat was plunky again").model()).isEqualTo(shipped.name());
    assertThat(learned().status()).isEqualTo("offered");
  }

  @Test
  void too_few_labels_teach_nothing_and_the_job_says_so() {
    scored(1, 10, "Fine");
    Job job = trained();
    assertThat(job.status()).isEqualTo("succeeded");
    assertThat(job.errors().toString()).contains("at least 60");
    assertThat(models.all(workspace)).allMatch(model -> model.trainedAt().isEmpty());
  }

  @Test
  void what_judges_no_better_is_kept_for_its_figures_and_cannot_be_chosen() {
    for (int i = 0; i < 40; i++) {
      scored(i, 10, "Wonderful staff");
      scored(i, 1, "Terrible staff");
    }
    trained();
    ModelView useless = learned();
    assertThat(useless.status()).isEqualTo("notBetter");
    assertThatThrownBy(() -> models.activate(workspace, useless.id(), "test"))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.status()).isEqualTo(409));
  }

  @Test
  void a_persons_word_counts_more_than_the_score() {
    customersOfATradeAnswered();
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into feedback.correction (workspace, item, sentiment, by, at)
                select workspace, id, 'negative', 'test', now() from feedback.item
                where text like '%zorby%'"""));
    trained();
    assertThat(models.all(workspace)).noneMatch(model -> model.trainedAt().isPresent());
  }

  @Test
  void a_model_of_another_workspace_is_not_there() {
    customersOfATradeAnswered();
    trained();
    UUID stranger = postgres.workspace(clock);
    assertThatThrownBy(() -> models.activate(stranger, learned().id(), "test"))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.status()).isEqualTo(404));
    assertThat(Optional.of(models.all(stranger).size())).contains(4);
  }
}
