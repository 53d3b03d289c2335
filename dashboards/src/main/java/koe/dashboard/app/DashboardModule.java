package koe.dashboard.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import koe.dashboard.followup.Triage;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.db.Worker;
import koe.kernel.job.Jobs;

/** What dashboards is made of, and the work that it begins when it starts. */
@ApplicationScoped
public class DashboardModule {

  private static final Duration TRIAGE_PAUSE = Duration.ofSeconds(1);

  @Produces
  @Singleton
  static Database database(Environment environment) {
    return environment.connect("dashboard");
  }

  static void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  static Jobs jobs(Database database, Clock clock) {
    return new Jobs("dashboard", database, clock, List.of());
  }

  static void stop(@Disposes Jobs jobs) {
    jobs.close();
  }

  @Produces
  @Singleton
  static Worker triage(Triage triage) {
    return new Worker("triage", TRIAGE_PAUSE, triage::run);
  }

  static void stop(@Disposes Worker triage) {
    triage.close();
  }

  static void start(
      @Observes @Initialized(ApplicationScoped.class) Object event, Jobs jobs, Worker triage) {
    jobs.start();
    triage.start();
  }
}
