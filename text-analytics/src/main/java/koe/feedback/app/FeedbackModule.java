package koe.feedback.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import koe.feedback.erasure.Erasures;
import koe.feedback.item.CommentAnalysis;
import koe.feedback.item.CommentGathering;
import koe.feedback.item.CommentIndexes;
import koe.feedback.item.Reanalysis;
import koe.feedback.model.ModelTraining;
import koe.feedback.model.ThemeTraining;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.db.Worker;
import koe.kernel.job.Jobs;
import koe.understanding.analysis.TextAnalyzer;

/** What text-analytics is made of, and the work that it begins when it starts. */
@ApplicationScoped
public class FeedbackModule {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final List<Worker> workers = new ArrayList<>();

  @Inject CommentGathering gathering;
  @Inject CommentAnalysis analysis;
  @Inject CommentIndexes indexes;
  @Inject Erasures erasures;
  @Inject Jobs jobs;

  @Produces
  @Singleton
  static Database database(Environment environment) {
    return environment.connect("feedback");
  }

  static void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  static TextAnalyzer analyzer() {
    return new TextAnalyzer();
  }

  static void close(@Disposes TextAnalyzer analyzer) {
    analyzer.close();
  }

  @Produces
  @Singleton
  static Jobs jobs(
      Database database,
      Clock clock,
      Reanalysis reanalysis,
      ModelTraining training,
      ThemeTraining themes) {
    return new Jobs("feedback", database, clock, List.of(reanalysis, training, themes));
  }

  static void stop(@Disposes Jobs jobs) {
    jobs.close();
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    jobs.start();
    workers.add(new Worker("comment-gathering", PAUSE, gathering::gather).start());
    workers.add(new Worker("comment-analysis", PAUSE, analysis::analyzeDue).start());
    workers.add(new Worker("comment-index", PAUSE, indexes::follow).start());
    workers.add(new Worker("comment-erasure", PAUSE, erasures::eraseWanted).start());
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object event) {
    workers.forEach(Worker::close);
    indexes.close();
  }
}
