package koe.feedback.model;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.job.JobHandler;
import koe.kernel.job.JobProgress;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.language.Language;
import koe.understanding.sentiment.Learning.Example;
import koe.understanding.sentiment.Learning.Lesson;

/**
 * Learns from the scores beside a workspace's comments and from what people corrected. What is
 * learned is kept with its figures, and used only when somebody chooses it.
 */
@Singleton
public class ModelTraining implements JobHandler {

  static final String KIND = "train";

  // Fewer say more about chance than about customers.
  private static final int FEWEST = 60;
  private static final int FEWEST_OF_A_KIND = 10;
  private static final int MOST = 20_000;

  private final Database database;
  private final Clock clock;
  private final TextAnalyzer analyzer;

  @Inject
  public ModelTraining(Database database, Clock clock, TextAnalyzer analyzer) {
    this.database = database;
    this.clock = clock;
    this.analyzer = analyzer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
    List<Language> languages = languages(input);
    progress.total(languages.size());
    for (int i = 0; i < languages.size(); i++) {
      train(workspace, languages.get(i), input.path("by").asText(), i + 1, progress);
      progress.advance(1);
    }
  }

  static List<Language> languages(JsonNode input) {
    List<Language> languages = new ArrayList<>();
    input.path("languages").forEach(tag -> Language.of(tag.asText()).ifPresent(languages::add));
    return languages;
  }

  private void train(
      UUID workspace, Language language, String actor, int line, JobProgress progress) {
    List<ModelStore.Example> examples =
        database.inWorkspace(
            workspace, handle -> handle.attach(ModelStore.class).examples(language.tag(), MOST));
    long positive = examples.stream().filter(ModelStore.Example::positive).count();
    long rarer = Math.min(positive, examples.size() - positive);
    if (examples.size() < FEWEST || rarer < FEWEST_OF_A_KIND) {
      progress.complain(
          line,
          "%s: %d comments with a clear score or a correction, %d of the rarer kind; at least %d and %d are needed"
              .formatted(language.tag(), examples.size(), rarer, FEWEST, FEWEST_OF_A_KIND));
      return;
    }
    keep(workspace, language, actor, examples);
  }

  private void keep(
      UUID workspace, Language language, String actor, List<ModelStore.Example> examples) {
    UUID id = Ids.next();
    Instant now = clock.instant();
    String name = name(language, now, id);
    Lesson lesson =
        analyzer.learn(
            name,
            language,
            examples.stream().map(one -> new Example(one.text(), one.positive())).toList());
    database.useWorkspace(
        workspace,
        handle -> {
          ModelStore store = handle.attach(ModelStore.class);
          double toBeat = store.activeMacroF1(language.tag()).orElse(lesson.before().macroF1());
          boolean better =
              lesson.after().macroF1() > lesson.before().macroF1()
                  && lesson.after().macroF1() >= toBeat;
          store.add(
              new ModelStore.Row(
                  id,
                  language.tag(),
                  name,
                  now,
                  actor,
                  examples.size(),
                  (int) examples.stream().filter(ModelStore.Example::corrected).count(),
                  lesson.after().accuracy(),
                  lesson.after().macroF1(),
                  analyzer.shippedModel(language),
                  lesson.before().accuracy(),
                  lesson.before().macroF1(),
                  better,
                  false),
              lesson.model().bytes());
        });
  }

  static String name(Language language, Instant now, UUID id) {
    String day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
    String last = id.toString().substring(28);
    return language.tag() + "-" + day + "-" + last;
  }
}
