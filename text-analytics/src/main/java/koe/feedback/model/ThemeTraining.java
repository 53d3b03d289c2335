package koe.feedback.model;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.job.JobHandler;
import koe.kernel.job.JobProgress;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.language.Language;
import koe.understanding.theme.ThemeLearning;

/**
 * Learns what a workspace's people call a theme, from their corrections and audits. What is learned
 * is kept with its figures, and used only when somebody chooses it.
 */
@Singleton
public class ThemeTraining implements JobHandler {

  static final String KIND = "train-themes";

  // Fewer say more about who read them than about the themes.
  private static final int FEWEST = 200;
  private static final int MOST = 20_000;

  private final Database database;
  private final Clock clock;
  private final TextAnalyzer analyzer;
  private final Taxonomies taxonomies;

  @Inject
  public ThemeTraining(
      Database database, Clock clock, TextAnalyzer analyzer, Taxonomies taxonomies) {
    this.database = database;
    this.clock = clock;
    this.analyzer = analyzer;
    this.taxonomies = taxonomies;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
    List<Language> languages = ModelTraining.languages(input);
    progress.total(languages.size());
    for (int i = 0; i < languages.size(); i++) {
      train(workspace, languages.get(i), input.path("by").asText(), i + 1, progress);
      progress.advance(1);
    }
  }

  private void train(
      UUID workspace, Language language, String actor, int line, JobProgress progress) {
    List<ThemeModelStore.Example> examples =
        database.inWorkspace(
            workspace,
            handle -> handle.attach(ThemeModelStore.class).examples(language.tag(), MOST));
    UUID id = Ids.next();
    Instant now = clock.instant();
    String name = "themes-" + ModelTraining.name(language, now, id);
    Optional<ThemeLearning.Lesson> lesson =
        examples.size() < FEWEST ? Optional.empty() : learn(workspace, name, language, examples);
    if (lesson.isEmpty()) {
      progress.complain(
          line,
          "%s: %d comments with corrected or audited themes; at least %d are needed, and several of one theme"
              .formatted(language.tag(), examples.size(), FEWEST));
      return;
    }
    keep(workspace, id, now, actor, examples, lesson.get());
  }

  private Optional<ThemeLearning.Lesson> learn(
      UUID workspace, String name, Language language, List<ThemeModelStore.Example> examples) {
    return analyzer.learnThemes(
        name,
        language,
        taxonomies.current(workspace).compiled(),
        examples.stream()
            .map(
                one ->
                    new ThemeLearning.Example(
                        one.text(), Set.copyOf(one.asked()), Set.copyOf(one.said())))
            .toList());
  }

  private void keep(
      UUID workspace,
      UUID id,
      Instant now,
      String actor,
      List<ThemeModelStore.Example> examples,
      ThemeLearning.Lesson lesson) {
    String language = lesson.model().language().tag();
    database.useWorkspace(
        workspace,
        handle -> {
          ThemeModelStore store = handle.attach(ThemeModelStore.class);
          double learned = lesson.learned().microF1();
          double toBeat = store.activeMicroF1(language).orElse(lesson.rules().microF1());
          store.add(
              new ThemeModelStore.Row(
                  id,
                  language,
                  lesson.model().name(),
                  now,
                  actor,
                  examples.size(),
                  (int) examples.stream().filter(ThemeModelStore.Example::corrected).count(),
                  lesson.model().themes(),
                  learned,
                  lesson.rules().microF1(),
                  lesson.isBetter() && learned >= toBeat,
                  false),
              lesson.model().bytes());
        });
  }
}
