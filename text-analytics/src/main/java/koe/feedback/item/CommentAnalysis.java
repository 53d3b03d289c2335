package koe.feedback.item;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import koe.feedback.model.Models;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.understanding.analysis.Analysis;
import koe.understanding.analysis.Comment;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.sentiment.LearnedModels;
import koe.understanding.theme.ThemeFinder;

/**
 * Understands the comments that are behind the taxonomy. New comments and a changed theme are the
 * same work.
 */
@Singleton
public class CommentAnalysis {

  private static final Logger LOG = Logger.getLogger(CommentAnalysis.class.getName());
  private static final int BATCH = 200;
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Database database;
  private final Clock clock;
  private final TextAnalyzer analyzer;
  private final Taxonomies taxonomies;
  private final Models models;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
          work -> {
            Thread thread = new Thread(work, "koe-comment-analysis");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  public CommentAnalysis(
      Database database, Clock clock, TextAnalyzer analyzer, Taxonomies taxonomies, Models models) {
    this.database = database;
    this.clock = clock;
    this.analyzer = analyzer;
    this.taxonomies = taxonomies;
    this.models = models;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /** Understands what is due in all workspaces; how many comments. */
  public int analyzeDue() {
    int analyzed = 0;
    for (UUID workspace : database.workspaces()) {
      analyzed += analyzeDue(workspace);
    }
    return analyzed;
  }

  private int analyzeDue(UUID workspace) {
    Taxonomies.Current taxonomy = taxonomies.current(workspace);
    Instant now = clock.instant();
    List<ItemStore.Due> due =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .attach(ItemStore.class)
                    .lease(taxonomy.version(), now, now.plus(LEASE), BATCH));
    List<Outcome> outcomes =
        due.isEmpty()
            ? List.of()
            : understand(due, models.themes(workspace, taxonomy), models.current(workspace));
    if (!outcomes.isEmpty()) {
      database.useWorkspace(
          workspace, handle -> write(handle.attach(ItemStore.class), outcomes, taxonomy, now));
    }
    return due.size();
  }

  private record Outcome(ItemStore.Due item, Optional<Analysis> analysis, String failure) {}

  private List<Outcome> understand(
      List<ItemStore.Due> due, ThemeFinder themes, LearnedModels learned) {
    List<Callable<Analysis>> work = new ArrayList<>();
    for (ItemStore.Due item : due) {
      Comment comment = new Comment(item.text(), Optional.of(item.language()), item.asked());
      work.add(() -> analyzer.analyze(comment, themes, learned));
    }
    try {
      List<Future<Analysis>> done = threads.invokeAll(work);
      List<Outcome> outcomes = new ArrayList<>();
      for (int i = 0; i < due.size(); i++) {
        outcomes.add(outcome(due.get(i), done.get(i)));
      }
      return outcomes;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static Outcome outcome(ItemStore.Due item, Future<Analysis> done)
      throws InterruptedException {
    try {
      return new Outcome(item, Optional.of(done.get()), "");
    } catch (ExecutionException failure) {
      LOG.log(Level.WARNING, "comment " + item.id() + " cannot be analysed", failure);
      return new Outcome(
          item,
          Optional.empty(),
          String.valueOf(failure.getCause()).lines().findFirst().orElse(""));
    }
  }

  private static void write(
      ItemStore store, List<Outcome> outcomes, Taxonomies.Current taxonomy, Instant now) {
    List<ItemStore.Understood> understood = new ArrayList<>();
    List<ItemStore.ThemeRow> themes = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      UUID id = outcome.item().id();
      if (outcome.analysis().isEmpty()) {
        store.failed(id, taxonomy.version(), outcome.failure());
        continue;
      }
      Analysis analysis = outcome.analysis().get();
      understood.add(
          new ItemStore.Understood(
              id,
              taxonomy.version(),
              analysis.model(),
              analysis.language(),
              analysis.sentiment().label().key(),
              analysis.sentiment().score(),
              analysis.sentiment().confidence(),
              Json.mapper().valueToTree(analysis),
              now));
      analysis
          .themes()
          .forEach(
              theme ->
                  themes.add(
                      new ItemStore.ThemeRow(
                          id,
                          theme.theme(),
                          theme.sentiment().label().key(),
                          theme.sentiment().score())));
    }
    store.clearThemes(understood.stream().map(ItemStore.Understood::id).toList());
    store.understood(understood);
    store.addThemes(themes);
  }
}
