package koe.response.app;

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
import koe.response.imports.ResponseImport;
import koe.response.intake.PublicDoor;

/** What response-collector is made of. */
@ApplicationScoped
public class ResponseModule {

  @Produces
  @Singleton
  @PublicDoor
  static Database door(Environment environment) {
    return environment.connect("intake");
  }

  static void closeDoor(@Disposes @PublicDoor Database door) {
    door.close();
  }

  /** The staff's side; on a public-only instance nothing asks for it. */
  @Produces
  @Singleton
  static Database staff(Environment environment) {
    return environment.connect(environment.knows("response") ? "response" : "intake");
  }

  static void closeStaff(@Disposes Database staff) {
    staff.close();
  }

  @Produces
  @Singleton
  static Jobs jobs(Database staff, Clock clock, ResponseImport imports) {
    return new Jobs("response", staff, clock, List.of(imports));
  }

  static void stop(@Disposes Jobs jobs) {
    jobs.close();
  }

  static void start(
      @Observes @Initialized(ApplicationScoped.class) Object event, Jobs jobs, Followers workers) {
    if (!ResponseApplication.isPublicOnly()) {
      jobs.start();
      workers.start();
    }
  }
}
