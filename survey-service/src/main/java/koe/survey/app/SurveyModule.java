package koe.survey.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
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
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.db.Worker;
import koe.kernel.job.Jobs;
import koe.survey.channel.SmtpAddress;
import koe.survey.contact.ContactImport;
import koe.survey.distribution.InvitationSender;
import koe.survey.distribution.Planner;
import koe.survey.erasure.Erasures;
import org.eclipse.microprofile.config.Config;

/** What survey-service is made of, and the work that it begins when it starts. */
@ApplicationScoped
public class SurveyModule {

  @Produces
  @Singleton
  static Database database(Environment environment) {
    return environment.connect("survey");
  }

  static void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  static SmtpAddress smtp(Config config) {
    return SmtpAddress.of(config);
  }

  @Produces
  @Singleton
  static Jobs jobs(Database database, Clock clock, ContactImport contacts, Planner planner) {
    return new Jobs("survey", database, clock, List.of(contacts, planner));
  }

  static void stop(@Disposes Jobs jobs) {
    jobs.close();
  }

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final List<Worker> workers = new ArrayList<>();

  @Inject InvitationSender sender;
  @Inject Erasures erasures;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, Jobs jobs) {
    jobs.start();
    workers.add(new Worker("invitations", PAUSE, sender::sendDue).start());
    workers.add(new Worker("erasures", PAUSE, erasures::finish).start());
  }

  @PreDestroy
  void stop() {
    workers.forEach(Worker::close);
  }
}
