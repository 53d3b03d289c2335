package koe.dashboard.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.job.Jobs;

/** What dashboards is made of, and the work that it begins when it starts. */
@ApplicationScoped
public class DashboardModule {

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

  static void start(@Observes @Initialized(ApplicationScoped.class) Object event, Jobs jobs) {
    jobs.start();
  }
}
